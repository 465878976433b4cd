package org.gilde.xapi.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;

/** Makes no numbers whose exponent would, once written, be too large to be read again. */
final class BoundedNumbers extends JsonNodeFactory {
    private static final long serialVersionUID = 1;
    private static final int LARGEST = 1_000_000_000;

    @Override
    public ValueNode numberNode(BigDecimal value) {
        if (value.scale() > LARGEST || value.scale() < -LARGEST) {
            throw new NumberFormatException("exponent");
        }
        return super.numberNode(value);
    }
}
