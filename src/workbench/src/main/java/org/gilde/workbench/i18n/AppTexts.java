package org.gilde.workbench.i18n;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gilde.workbench.descriptor.AppDescriptor;
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.descriptor.ModuleElement;
import org.osgi.framework.Bundle;

/**
 * The texts of one app, from the {@code i18n} resources of its descriptor. The files are read as ISO 8859-1, as Java
 * always did: a file must write characters beyond ASCII as Unicode escapes.
 */
public final class AppTexts {

    private static final Control LOCALES = Control.getControl(Control.FORMAT_PROPERTIES);

    private final Bundle bundle;
    private final List<String> bases;
    private final Map<Locale, Map<String, String>> byLocale = new ConcurrentHashMap<>();

    private AppTexts(Bundle bundle, List<String> bases) {
        this.bundle = bundle;
        this.bases = bases;
    }

    /**
     * Finds the texts of an app.
     *
     * @throws DescriptorException if a named file is not in the jar
     */
    public static AppTexts of(AppDescriptor descriptor, Bundle bundle) {
        List<String> bases = Stream.concat(Stream.of(descriptor.root()), descriptor.modules().stream())
                .flatMap(element -> element.resources("i18n").stream())
                .map(AppTexts::base)
                .toList();
        AppTexts texts = new AppTexts(bundle, bases);
        bases.stream()
                .filter(base -> texts.file(base, Locale.ROOT).isEmpty())
                .findFirst()
                .ifPresent(base -> {
                    throw new DescriptorException("The i18n resource " + base + ".properties is not in the jar");
                });
        texts.in(Locale.ROOT);
        return texts;
    }

    private static String base(ModuleElement resource) {
        return resource.required("location").replace('.', '/');
    }

    /** Returns a text with its arguments filled in; the key itself when nobody wrote one, as in Confluence. */
    public String text(Locale locale, String key, Object... arguments) {
        String pattern = pattern(locale, key).orElse(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** Returns a text as it was written, in the reader's language or in English. */
    public Optional<String> pattern(Locale locale, String key) {
        return Optional.ofNullable(in(locale).get(key));
    }

    private Map<String, String> in(Locale locale) {
        return byLocale.computeIfAbsent(locale, this::read);
    }

    private Map<String, String> read(Locale locale) {
        Map<String, String> texts = new ConcurrentHashMap<>();
        List<Locale> general = new ArrayList<>(LOCALES.getCandidateLocales("", locale));
        Collections.reverse(general);
        for (Locale candidate : general) {
            for (String base : bases) {
                file(base, candidate)
                        .ifPresent(file -> load(file).forEach((key, text) -> texts.put((String) key, (String) text)));
            }
        }
        return Map.copyOf(texts);
    }

    private Optional<URL> file(String base, Locale locale) {
        return Optional.ofNullable(bundle.getEntry(LOCALES.toBundleName(base, locale) + ".properties"));
    }

    private static Properties load(URL file) {
        Properties properties = new Properties();
        try (InputStream in = file.openStream()) {
            byte[] bytes = in.readAllBytes();
            for (byte octet : bytes) {
                if (octet < 0) {
                    throw new DescriptorException(
                            file.getPath() + " holds a character beyond ASCII: write it as a Unicode escape");
                }
            }
            properties.load(new ByteArrayInputStream(bytes));
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new DescriptorException(file.getPath() + " can't be read: " + e.getMessage(), e);
        }
    }
}
