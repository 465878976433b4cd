package org.gilde.confluence.founding;

import java.util.ArrayList;
import java.util.List;

/** Pages that founding made, in memory. */
public final class MemoryMadePages implements MadePages {
    private final List<MadePage> pages = new ArrayList<>();

    @Override
    public void keep(MadePage page) {
        for (int index = 0; index < pages.size(); index++) {
            MadePage there = pages.get(index);
            if (there.community().equals(page.community()) && there.name().equals(page.name())) {
                pages.set(index, page);
                return;
            }
        }
        pages.add(page);
    }

    @Override
    public List<MadePage> of(String community) {
        return pages.stream().filter(page -> page.community().equals(community)).toList();
    }

    @Override
    public void removeAll(String community) {
        pages.removeIf(page -> page.community().equals(community));
    }
}
