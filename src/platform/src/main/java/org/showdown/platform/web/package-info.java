/** What all pages share and no feature owns: error pages, security headers, Markdown, template globals. */
@NullMarked
package org.showdown.platform.web;

import org.jspecify.annotations.NullMarked;
