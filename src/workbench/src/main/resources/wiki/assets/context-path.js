/* Before AUI, which takes it over: Confluence has it on every page. The workbench is at the root of its host. */
window.AJS = { contextPath: function () { 'use strict'; return ''; } };
