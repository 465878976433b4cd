/* Stands in for the script of Confluence that runs wizards of the dialog for new spaces, as far as public examples show it. */
(function () {
  'use strict';
  var hooks = {};

  function Wizard(item) {
    this.on = function (name, hook) { hooks[item + ' ' + name] = hook; };
  }
  AJS.Meta = AJS.Meta || {
    get: function (name) { return name === 'atl-token' ? document.getElementById('atlassian-token').content : undefined; }
  };
  window.Confluence = window.Confluence || {};
  window.Confluence.Blueprint = {
    setWizard: function (item, register) { register(new Wizard(item)); }
  };
  window.Confluence.SpaceBlueprint = {
    CommonWizardBindings: {
      preRender: function () {},
      // The key follows from the name until somebody types one.
      postRender: function (event, state) {
        var $name = state.$container.find('[name=name]');
        var $key = state.$container.find('[name=spaceKey]');
        var typed = $key.val() !== '';
        $key.on('input', function () { typed = true; });
        $name.on('input', function () {
          if (!typed) {
            var words = $name.val().toUpperCase().split(/[^A-Z0-9]+/).filter(Boolean);
            $key.val(words.length > 1 ? words.map(function (word) { return word.charAt(0); }).join('') : (words[0] || ''));
          }
        });
      },
      submit: function (event, state) { return Boolean(state.pageData.name && state.pageData.spaceKey); }
    }
  };
  AJS.trigger('blueprint.wizard-register.ready');

  var dialog = document.querySelector('[data-wizard]');
  var form = dialog.querySelector('form');
  var $container = window.jQuery(dialog.querySelector('.wizard-page'));
  function call(name, state) {
    var hook = hooks[dialog.dataset.wizard + ' ' + name + '.' + dialog.dataset.page];
    return hook ? hook(window.jQuery.Event(name), state) : undefined;
  }
  call('pre-render', { soyRenderContext: {}, wizardData: { pages: {} } });
  call('post-render', { $container: $container, wizardData: { pages: {} } });

  function create(event) {
    event.preventDefault();
    var pageData = {};
    new FormData(form).forEach(function (value, name) { pageData[name] = value; });
    if (call('submit', { $container: $container, pageData: pageData, wizardData: { pages: {} } }) === false) { return; }
    var sent = document.createElement('form');
    sent.method = 'post';
    sent.action = dialog.dataset.action;
    pageData.item = dialog.dataset.wizard;
    Object.keys(pageData).forEach(function (name) {
      var field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = pageData[name];
      sent.appendChild(field);
    });
    document.body.appendChild(sent);
    sent.submit();
  }
  form.addEventListener('submit', create);
  dialog.querySelector('[data-create]').addEventListener('click', create);
}());
