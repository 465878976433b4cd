package org.gilde.bridge.settings;

import java.net.URI;
import java.time.Duration;
import org.gilde.xapi.XapiVersion;

/**
 * Another LRS.
 *
 * @param name the operator's word for it; shown in logs
 * @param url its address, to which {@code /statements} is added
 * @param version in which it is spoken to
 * @param timeout how long it may take to answer
 */
public record Remote(String name, URI url, String user, Secret password, XapiVersion version, Duration timeout) {}
