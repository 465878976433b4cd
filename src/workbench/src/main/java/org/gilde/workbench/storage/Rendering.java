package org.gilde.workbench.storage;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One rendering of one page or comment: what macros may ask about it. Not for use by several threads. */
public final class Rendering implements ConversionContext {
    private final Supplier<Optional<ContentEntityObject>> entity;
    private final String spaceKey;
    private final OutputType outputType;
    private final Locale locale;
    private final Map<String, Object> properties = new HashMap<>();
    private final List<Took> took = new ArrayList<>();
    private Headings headings = Headings.NONE;

    /** How long one macro of an app took, its body not counted. */
    public record Took(String macro, Duration time) {}

    /**
     * Begins a rendering.
     *
     * @param entity the page or comment, as apps see it; absent for text that is not saved yet
     * @param locale the reader's language, for what the wiki itself says
     */
    public Rendering(
            Supplier<Optional<ContentEntityObject>> entity, String spaceKey, OutputType outputType, Locale locale) {
        this.entity = entity;
        this.spaceKey = spaceKey;
        this.outputType = outputType;
        this.locale = locale;
    }

    @Override
    public @Nullable ContentEntityObject getEntity() {
        return entity.get().orElse(null);
    }

    @Override
    public String getSpaceKey() {
        return spaceKey;
    }

    @Override
    public String getOutputType() {
        return outputType.word();
    }

    @Override
    public String getOutputDeviceType() {
        return "desktop";
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return properties.get(name);
    }

    @Override
    public void setProperty(String name, Object value) {
        properties.put(name, value);
    }

    @Override
    public boolean hasProperty(String name) {
        return properties.containsKey(name);
    }

    /** Returns how long the macros took, in their order on the page. */
    public List<Took> took() {
        return List.copyOf(took);
    }

    void note(Took one) {
        took.add(one);
    }

    Locale locale() {
        return locale;
    }

    Headings headings() {
        return headings;
    }

    void show(Headings found) {
        headings = found;
    }
}
