package org.gilde.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * Broker and controller in one process; ends when its standard input does, so that it never outlives who started it.
 *
 * <p>Two doors. At the first everybody may do everything. At the second is asked for name and password: {@code bridge}
 * may do everything, {@code stranger} nothing.
 */
final class Broker {
    private static final int NODE = 1;

    private Broker() {}

    /** Takes a folder, the ports of the two doors and that of the controller. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Properties settings = settings(folder, arguments[1], arguments[2], arguments[3]);
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        System.out.println(KafkaProcess.READY);
        while (System.in.read() >= 0) { // its end is the sign to stop
        }
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        Formatter formatter = new Formatter();
        formatter.setClusterId(Uuid.randomUuid().toString());
        formatter.setNodeId(NODE);
        formatter.setControllerListenerName("CONTROLLER");
        formatter.setMetadataLogDirectory(folder.toString());
        formatter.addDirectory(folder.toString());
        formatter.run();
    }

    private static Properties settings(Path folder, String open, String guarded, String controller) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE));
        settings.setProperty("log.dirs", folder.toString());
        settings.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controller);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty(
                "listeners",
                "OPEN://127.0.0.1:" + open + ",GUARDED://127.0.0.1:" + guarded + ",CONTROLLER://127.0.0.1:"
                        + controller);
        settings.setProperty(
                "listener.security.protocol.map", "OPEN:PLAINTEXT,GUARDED:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "OPEN");
        settings.setProperty("listener.name.guarded.sasl.enabled.mechanisms", "PLAIN");
        settings.setProperty(
                "listener.name.guarded.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required user_bridge=\""
                        + KafkaProcess.PASSWORD + "\" user_stranger=\"" + KafkaProcess.PASSWORD + "\";");
        settings.setProperty("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.setProperty("super.users", "User:ANONYMOUS;User:bridge");
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("offsets.topic.num.partitions", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.num.partitions", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("group.min.session.timeout.ms", "1000");
        settings.setProperty("log.retention.check.interval.ms", "500");
        settings.setProperty("log.cleaner.enable", "false");
        settings.setProperty("delete.topic.enable", "true");
        return settings;
    }
}
