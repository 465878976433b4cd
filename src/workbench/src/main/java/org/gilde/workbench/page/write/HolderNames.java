package org.gilde.workbench.page.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.WikiUser;

/** People and groups as somebody types them: names with commas between. */
public final class HolderNames {
    private final Stores stores;

    /** Looks names up there. */
    public HolderNames(Stores stores) {
        this.stores = stores;
    }

    /** What was typed: whom it names, and which names nobody has. */
    public record Typed(List<Holder> holders, List<String> unknown) {}

    /** Reads typed names. */
    public Typed read(String text) {
        List<Holder> holders = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : text.split("[,;\\s]+", -1)) {
            if (!name.isBlank()) {
                find(name).ifPresentOrElse(holders::add, () -> unknown.add(name));
            }
        }
        return new Typed(holders, unknown);
    }

    /** Returns the person or group of that name. */
    public Optional<Holder> find(String name) {
        return stores.users().byName(name).map(user -> Holder.user(user.key())).or(() -> Optional.of(Holder.group(name))
                .filter(group -> stores.groups().exists(name)));
    }

    /** Returns names as somebody would type them. */
    public String write(List<Holder> holders) {
        return holders.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** Returns one name. */
    public String name(Holder holder) {
        return holder.kind() == Holder.Kind.USER
                ? stores.users().byKey(holder.name()).map(WikiUser::name).orElse(holder.name())
                : holder.name();
    }
}
