package org.gilde.confluence.craft;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.LearningItems;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Download;
import org.gilde.confluence.takealong.Choice;
import org.gilde.confluence.takealong.Form;
import org.gilde.confluence.takealong.TakeAlong;

/** What the visitor of My craft takes along. */
public final class TakePart {
    private static final String WISH = "take-";

    private final TakeAlong takeAlong;
    private final LearningItems items;

    /** Takes it by this. */
    public TakePart(TakeAlong takeAlong, LearningItems items) {
        this.takeAlong = takeAlong;
        this.items = items;
    }

    /** Returns in what form a form asks for it; nothing where it asks something else. */
    static Optional<Form> form(Call call) {
        String wish = call.field("do");
        return wish.startsWith(WISH) ? Form.of(wish.substring(WISH.length())) : Optional.empty();
    }

    /** Returns the file; nothing where no item is ticked. */
    Optional<Download> file(Call call, Form form) {
        if (!"some".equals(call.field("which"))) {
            return takeAlong.of(call.person(), form, Choice.ALL);
        }
        Set<Long> ticked = items.of(call.person()).stream()
                .map(LearningItem::id)
                .filter(id -> "yes".equals(call.field("item-" + id)))
                .collect(Collectors.toSet());
        return ticked.isEmpty() ? Optional.empty() : takeAlong.of(call.person(), form, Choice.of(ticked));
    }
}
