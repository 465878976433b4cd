/* Small comforts; reading, writing and administration work without them. */
(function () {
  'use strict';

  // Menus close when one clicks elsewhere or presses Escape.
  document.addEventListener('click', function (event) {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) { menu.open = false; }
    });
  });
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') { return; }
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  });
  document.querySelectorAll('input.token').forEach(function (field) {
    field.addEventListener('focus', function () { field.select(); });
  });

  var editor = document.getElementById('editor');
  if (!editor) { return; }
  var body = document.getElementById('body');
  var changed = false;
  body.addEventListener('input', function () { changed = true; });
  editor.addEventListener('submit', function () { changed = false; });
  window.addEventListener('beforeunload', function (event) { if (changed) { event.preventDefault(); } });

  // A mistake in the text: the cursor goes there.
  var mistake = document.querySelector('[data-row]');
  if (mistake) {
    var lines = body.value.split('\n').slice(0, Number(mistake.dataset.row) - 1);
    var at = lines.reduce(function (sum, line) { return sum + line.length + 1; }, 0) + Number(mistake.dataset.column) - 1;
    body.focus();
    body.setSelectionRange(at, at);
    body.scrollTop = Math.max(0, (Number(mistake.dataset.row) - 4) * 22);
  }

  function escapeXml(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  }
  function insert(before, after) {
    var start = body.selectionStart;
    var chosen = body.value.slice(start, body.selectionEnd);
    body.setRangeText(before + chosen + after, start, body.selectionEnd, 'end');
    body.setSelectionRange(start + before.length, start + before.length + chosen.length);
    body.focus();
    changed = true;
  }

  var snippets = {
    h2: ['<h2>', '</h2>\n'],
    strong: ['<strong>', '</strong>'],
    em: ['<em>', '</em>'],
    ul: ['<ul>\n  <li>', '</li>\n</ul>\n'],
    a: ['<ac:link><ri:page ri:content-title="', '"/></ac:link>'],
    table: ['<table><tbody>\n<tr><th>', '</th><th></th></tr>\n<tr><td></td><td></td></tr>\n</tbody></table>\n']
  };
  var toolbar = editor.querySelector('.toolbar');
  toolbar.hidden = false;
  toolbar.querySelectorAll('[data-snippet]').forEach(function (button) {
    button.addEventListener('click', function () {
      insert.apply(null, snippets[button.dataset.snippet]);
    });
  });

  // The macro picker.
  var picker = document.getElementById('macro-picker');
  var search = document.getElementById('macro-search');
  var list = picker.querySelector('.macro-list');
  function show(form) {
    list.hidden = Boolean(form);
    search.hidden = Boolean(form);
    picker.querySelectorAll('.macro-form').forEach(function (one) { one.hidden = one !== form; });
  }
  toolbar.querySelector('[data-open-picker]').addEventListener('click', function () {
    show(null);
    picker.showModal();
    search.focus();
  });
  picker.querySelector('[data-close]').addEventListener('click', function () { picker.close(); });
  search.addEventListener('input', function () {
    var wanted = search.value.toLowerCase();
    list.querySelectorAll('li').forEach(function (item) {
      item.hidden = item.textContent.toLowerCase().indexOf(wanted) < 0;
    });
  });
  list.querySelectorAll('[data-macro]').forEach(function (button) {
    button.addEventListener('click', function () {
      var form = Array.prototype.find.call(picker.querySelectorAll('.macro-form'), function (one) {
        return one.dataset.form === button.dataset.macro;
      });
      show(form);
      var first = form.querySelector('input, select, button');
      first.focus();
    });
  });
  picker.querySelectorAll('.macro-form').forEach(function (form) {
    form.querySelector('[data-back]').addEventListener('click', function () { show(null); search.focus(); });
    form.addEventListener('submit', function () {
      var parameters = Array.prototype.map.call(form.querySelectorAll('[name]'), function (field) {
        var value = field.type === 'checkbox' ? String(field.checked) : field.value.trim();
        return value === field.dataset.default || value === ''
          ? ''
          : '\n  <ac:parameter ac:name="' + escapeXml(field.name) + '">' + escapeXml(value) + '</ac:parameter>';
      }).join('');
      var kind = form.dataset.body;
      var opening = '<ac:structured-macro ac:name="' + escapeXml(form.dataset.form) + '" ac:schema-version="1">' + parameters;
      var closing = (parameters || kind !== 'none' ? '\n' : '') + '</ac:structured-macro>\n';
      if (kind === 'rich') {
        insert(opening + '\n  <ac:rich-text-body><p>', '</p></ac:rich-text-body>' + closing);
      } else if (kind === 'plain') {
        insert(opening + '\n  <ac:plain-text-body><![CDATA[', ']]></ac:plain-text-body>' + closing);
      } else {
        insert(opening + closing, '');
      }
    });
  });
}());
