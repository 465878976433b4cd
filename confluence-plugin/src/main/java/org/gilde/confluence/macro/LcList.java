package org.gilde.confluence.macro;

import java.util.List;

/**
 * What the macro {@code lc-list} prints.
 *
 * @param parent whose Learning Communities these are
 * @param empty what to say without any; else empty
 * @param makeUrl where one is made, for whoever may; else empty
 */
public record LcList(LcHome.Parent parent, List<Row> rows, String empty, String makeUrl) {

    /**
     * One of them.
     *
     * @param url empty where the reader may know of it and not look inside
     */
    public record Row(String name, String url, String phase, String tone, String course, String people) {}
}
