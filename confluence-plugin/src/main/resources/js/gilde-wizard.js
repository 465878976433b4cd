/* The wizard for a community in Confluence's dialog for new spaces. */
(function () {
  'use strict';

  /** Says below a field what is wrong with it; says nothing where it is right. */
  function say($field, text) {
    var $error = $field.siblings('.error');
    if (!$error.length) {
      $error = AJS.$('<div class="error"></div>').insertAfter($field);
    }
    $error.text(text);
    $field.attr('aria-invalid', text ? 'true' : null);
    return !text;
  }

  AJS.bind('blueprint.wizard-register.ready', function () {
    var common = Confluence.SpaceBlueprint.CommonWizardBindings;
    Confluence.Blueprint.setWizard('org.gilde.confluence:gilde-community-item', function (wizard) {
      wizard.on('pre-render.gildeCommunityPage', function (event, state) {
        state.soyRenderContext.atlToken = AJS.Meta.get('atl-token');
        state.soyRenderContext.showSpacePermission = false;
      });
      wizard.on('post-render.gildeCommunityPage', common.postRender);
      wizard.on('submit.gildeCommunityPage', function (event, state) {
        var data = state.pageData;
        var $domain = state.$container.find('#gilde-domain');
        var $key = state.$container.find('[name=spaceKey]');
        var right = say($domain, (data.gildeDomain || '').trim() ? '' : AJS.I18n.getText('gilde.start.domain.problem'));
        if (data.spaceKey) {
          data.spaceKey = data.spaceKey.trim().toUpperCase();
          right = say($key, /^[A-Z0-9]{2,30}$/.test(data.spaceKey) ? '' : AJS.I18n.getText('gilde.start.key.problem')) && right;
        }
        data.gildeCommunity = 'practice';
        data.ContentPageTitle = data.name;
        var others = common.submit(event, state);
        if (!right) {
          state.$container.find('[aria-invalid=true]').first().trigger('focus');
        }
        return right && others;
      });
    });
  });
}());
