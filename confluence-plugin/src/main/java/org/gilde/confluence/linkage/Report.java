package org.gilde.confluence.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a self-test found.
 *
 * @param linked of each host call, whether the JVM can link it; in the order of the list
 * @param tried of each service that could be called harmlessly, whether it answered
 * @param features which are on
 */
public record Report(List<Finding> linked, List<Finding> tried, Linked features) {

    /**
     * How one feature does.
     *
     * @param isForced whether it was started although calls are lacking, because an administrator said so
     * @param calls how many host calls it links to
     * @param wrong what is wrong with them, and with what was tried
     */
    public record Part(Feature feature, boolean isOn, boolean isForced, long calls, List<Finding> wrong) {}

    /** Returns all features, in their order. */
    public List<Part> parts() {
        return Arrays.stream(Feature.values()).map(this::part).toList();
    }

    private Part part(Feature feature) {
        return new Part(
                feature,
                features.isOn(feature),
                features.isForced(feature),
                linked.stream().filter(of(feature)).count(),
                wrong().stream().filter(of(feature)).toList());
    }

    private static Predicate<Finding> of(Feature feature) {
        return finding -> finding.features().contains(feature);
    }

    /** Returns all that is not as it should be. */
    public List<Finding> wrong() {
        return Stream.concat(linked.stream(), tried.stream())
                .filter(finding -> !finding.isGood())
                .toList();
    }

    /** Says whether nothing is wrong and nothing is off. */
    public boolean isGood() {
        return wrong().isEmpty() && Arrays.stream(Feature.values()).allMatch(features::isOn);
    }
}
