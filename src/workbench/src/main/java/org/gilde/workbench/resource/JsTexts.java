package org.gilde.workbench.resource;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilde.workbench.i18n.AppTexts;

/**
 * What the transformer {@code jsI18n} does: a call of {@code AJS.I18n.getText} or {@code WRM.I18n.getText} with a literal
 * key becomes the text, or a call of {@code AJS.format} when it has arguments.
 */
final class JsTexts {

    private static final Pattern CALL =
            Pattern.compile("\\b(?:AJS|WRM)\\.I18n\\.getText\\(\\s*(['\"])([\\w.-]+)\\1\\s*([,)])");

    private final AppTexts texts;
    private final Locale locale;

    JsTexts(AppTexts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    String translate(String script) {
        return CALL.matcher(script).replaceAll(call -> Matcher.quoteReplacement(replacement(call)));
    }

    private String replacement(MatchResult call) {
        String key = call.group(2);
        if (call.group(3).equals(",")) {
            return "AJS.format(" + literal(texts.pattern(locale, key).orElse(key)) + ",";
        }
        return literal(texts.text(locale, key));
    }

    private static String literal(String text) {
        String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(text));
        return '"' + quoted.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + '"';
    }
}
