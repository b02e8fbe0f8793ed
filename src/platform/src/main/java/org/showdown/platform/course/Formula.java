package org.showdown.platform.course;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;

/** TeX between dollars. */
sealed interface Formula {
    String tex();

    /** Within a line, {@code $…$}. */
    final class Inline extends CustomNode implements Formula {
        private final String tex;

        Inline(String tex) {
            this.tex = tex;
        }

        @Override
        public String tex() {
            return tex;
        }
    }

    /** On lines of its own, {@code $$…$$}. */
    final class Display extends CustomBlock implements Formula {
        private final StringBuilder lines = new StringBuilder();
        private boolean closed;

        @Override
        public String tex() {
            return lines.toString().strip();
        }

        boolean closed() {
            return closed;
        }

        void add(CharSequence line) {
            String text = line.toString().stripTrailing();
            closed = text.endsWith(FormulaParsers.MARK);
            lines.append(closed ? text.substring(0, text.length() - FormulaParsers.MARK.length()) : text)
                    .append('\n');
        }
    }
}
