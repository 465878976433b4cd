package org.gilde.workbench.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Holds back what a servlet writes, until it is known whether it is a page to be decorated. */
final class Buffered extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable PrintWriter writer;

    Buffered(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int octet) {
                bytes.write(octet);
            }

            @Override
            public void write(byte[] source, int offset, int length) {
                bytes.write(source, offset, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("workbench does not stand in for asynchronous servlets");
            }
        };
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(bytes, charset()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // Sent as a whole, later.
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
    }

    private Charset charset() {
        return Charset.forName(getCharacterEncoding());
    }

    /** Sends what was held back; HTML goes through the decorator first. */
    void send(UnaryOperator<String> decorator) throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (getResponse().isCommitted()) {
            return;
        }
        String type = getContentType();
        byte[] body = type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html")
                ? decorator.apply(bytes.toString(charset())).getBytes(charset())
                : bytes.toByteArray();
        getResponse().setContentLength(body.length);
        getResponse().getOutputStream().write(body);
    }
}
