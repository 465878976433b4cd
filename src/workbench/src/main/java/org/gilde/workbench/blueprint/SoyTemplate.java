package org.gilde.workbench.blueprint;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilde.workbench.descriptor.DescriptorException;

/**
 * One template of a Soy file, as far as the workbench understands Soy: plain text, {@code {$variable}}, {@code
 * {getText('key')}}, and a {@code {call …}} of a template of the host. Everything else is refused, never guessed.
 */
final class SoyTemplate {
    private static final Pattern NAMESPACE = Pattern.compile("\\{namespace ([\\w.]+)}");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TEMPLATE = Pattern.compile("\\{template \\.(\\w+)}(.*?)\\{/template}", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile(
            "\\{call ([\\w.]+)}(?:\\s*\\{param \\w+: [^{}]* /})*\\s*\\{/call}|\\{\\$(\\w+)}|\\{getText\\('([\\w.-]+)'\\)}|[{}]");

    private final String body;

    private SoyTemplate(String body) {
        this.body = body;
    }

    /** Finds the template of that full name in a file. */
    static Optional<SoyTemplate> find(String file, String name) {
        String text = COMMENT.matcher(file).replaceAll("");
        Matcher namespace = NAMESPACE.matcher(text);
        if (!namespace.find()) {
            throw new DescriptorException("A Soy file begins with {namespace …}");
        }
        return TEMPLATE.matcher(text)
                .results()
                .filter(template -> name.equals(namespace.group(1) + "." + template.group(1)))
                .map(template -> new SoyTemplate(template.group(2).strip()))
                .findFirst();
    }

    /**
     * Returns the HTML.
     *
     * @param texts the app's texts by key
     * @param own the host's templates by name
     */
    String write(Map<String, String> values, UnaryOperator<String> texts, UnaryOperator<String> own) {
        return parts((call, part) -> {
            if (part.group(1) != null) {
                return own.apply(call);
            }
            return escape(part.group(2) == null ? texts.apply(call) : values.getOrDefault(call, ""));
        });
    }

    /** Refuses what can't be written. */
    void check() {
        parts((call, part) -> "");
    }

    private String parts(BiFunction<String, MatchResult, String> write) {
        return PART.matcher(body).replaceAll(part -> {
            for (int group = 1; group <= part.groupCount(); group++) {
                if (part.group(group) != null) {
                    return Matcher.quoteReplacement(write.apply(part.group(group), part));
                }
            }
            throw new DescriptorException("The workbench does not understand this Soy: "
                    + body.substring(part.start(), Math.min(body.length(), part.start() + 40)));
        });
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
