package org.gilde.confluence.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gilde.confluence.hostcalls.Certainty;
import org.gilde.confluence.hostcalls.HostCall;
import org.gilde.confluence.hostcalls.Signatures;
import org.w3c.dom.Element;

/** What is wrong with the Spring files, as sentences. */
final class BeanFaults {
    private static final String BLUEPRINT = "http://www.eclipse.org/gemini/blueprint/schema/blueprint";
    private static final Set<String> PLAIN =
            Set.of("beans", "bean", "constructor-arg", "property", "list", "value", "ref", "null");
    private static final Set<String> OSGI = Set.of("reference", "service", "interfaces", "value");

    private final BuiltApp app;
    private final Signatures known = Signatures.ofProject();
    private final Set<String> imported = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private BeanFaults(BuiltApp app) {
        this.app = app;
        app.clauses("Import-Package").forEach(clause -> imported.add(clause.replaceFirst(";.*", "")));
    }

    static List<String> of(BuiltApp app) {
        BeanFaults found = new BeanFaults(app);
        List<Element> all = app.contexts().stream()
                .flatMap(file -> BuiltApp.all(app.xml(file)).stream())
                .toList();
        all.forEach(found::id);
        all.forEach(found::element);
        return found.faults;
    }

    private void id(Element element) {
        if (element.hasAttribute("id") && !ids.add(element.getAttribute("id"))) {
            faults.add("two beans are called " + element.getAttribute("id"));
        }
    }

    private void element(Element element) {
        boolean osgi = BLUEPRINT.equals(element.getNamespaceURI());
        if (!(osgi ? OSGI : PLAIN).contains(element.getLocalName())) {
            faults.add("<" + element.getTagName() + "> is not understood everywhere");
        }
        String type = element.getAttribute("class");
        if (!type.isEmpty() && !type.startsWith("java.") && !app.hasClass(type)) {
            faults.add("there is no class " + type);
        }
        for (String attribute : List.of("ref", "factory-bean")) {
            String named = element.getAttribute(attribute);
            if (!named.isEmpty() && !ids.contains(named)) {
                faults.add("there is no bean " + named);
            }
        }
        if (osgi && element.getLocalName().equals("reference")) {
            reference(element.getAttribute("interface"));
        }
    }

    private void reference(String service) {
        boolean isInterface = known.type(service)
                .filter(type -> type.kind() == HostCall.Kind.INTERFACE && type.certainty() != Certainty.STAND_IN)
                .isPresent();
        if (!isInterface) {
            faults.add(service + " is no interface that signatures.txt knows");
        }
        if (!imported.contains(service.substring(0, service.lastIndexOf('.')))) {
            faults.add("the package of the service " + service + " is not imported");
        }
    }
}
