package com.atlassian.sal.api.websudo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** (10) SLACK; canExecuteRequest: JD sal. */
public interface WebSudoManager {
    void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response);

    boolean canExecuteRequest(HttpServletRequest request);

    void willExecuteWebSudoRequest(HttpServletRequest request) throws WebSudoSessionException;
}
