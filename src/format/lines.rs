//! Lines of iCalendar and vCard, which fold and escape alike (RFC 5545 3.1 and 3.3.11, RFC 2426 2.6 and 4).

/// Octets of a line before it is folded.
pub const LINE: usize = 75;

/// Lines put together one by one.
#[derive(Debug, Default)]
pub struct Lines(String);

impl Lines {
    /// A line whose value is words.
    pub fn text(&mut self, name: &str, words: &str) {
        self.plain(&format!("{name}:{}", escape(words)));
    }

    /// A line, folded so that no piece is longer than [`LINE`] octets and no letter is cut in two.
    pub fn plain(&mut self, line: &str) {
        let mut used = 0;
        for sign in line.chars() {
            if used + sign.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(sign);
            used += sign.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    pub fn finish(self) -> String {
        self.0
    }
}

/// A text's value; control signs that have no place in it are left out.
pub fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for sign in words.chars() {
        match sign {
            '\\' | ';' | ',' => out.extend(['\\', sign]),
            '\n' => out.push_str("\\n"),
            sign if sign.is_control() => {}
            sign => out.push(sign),
        }
    }
    out
}
