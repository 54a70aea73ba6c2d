//! GUM, read for its coreference: CoNLL-U with nested `Entity` marks in its last
//! column (the head line `# global.Entity` names their fields).

use std::io::{self, BufRead, BufReader};

use super::super::corpus::{Corpus, corpus_folder, open};
use crate::mention::Label;
use crate::text::ByteSpan;

/// A text of GUM with the mentions that are counted.
#[derive(Debug, Clone, Default)]
pub struct GoldCoref {
    /// The corpus's name for it: "GUM_news_…".
    pub id: String,
    /// The text, put together from tokens; paragraphs are parted by a blank line.
    pub text: String,
    /// Names and pronouns whose entity has a label of ours, in text order.
    pub mentions: Vec<GoldMention>,
    /// The words that carry nominals, with their entities; they are not counted, but
    /// a pronoun may mean what they stand for.
    pub nominals: Vec<(ByteSpan, u32)>,
    /// Tokens that are no noun and no pronoun. GUM annotates noun phrases only, so
    /// that a name of such tokens ("Australian") is neither asked for nor wrong.
    pub others: Vec<ByteSpan>,
}

/// A mention as annotated.
#[derive(Debug, Clone)]
pub struct GoldMention {
    /// All its words.
    pub span: ByteSpan,
    /// The words that carry it, from the first to the last (GUM's "minspan").
    pub core: ByteSpan,
    /// Name or pronoun.
    pub is_name: bool,
    /// Person, organization or place.
    pub label: Label,
    /// Which entity: the same number in one text is the same entity.
    pub entity: u32,
}

impl GoldCoref {
    /// The part of its id that names the genre: "news".
    pub fn genre(&self) -> &str {
        self.id.split('_').nth(1).unwrap_or_default()
    }
}

/// The documents of one part of GUM.
///
/// # Errors
/// Where the file cannot be read.
pub fn read_gum(part: Corpus) -> io::Result<Vec<GoldCoref>> {
    let name = match part {
        Corpus::Train => "syntax/gum.train.conllu.gz",
        Corpus::Dev => "syntax/gum.dev.conllu.gz",
    };
    let mut documents: Vec<Open> = Vec::new();
    for line in BufReader::new(open(&corpus_folder().join(name))?).lines() {
        let line = line?;
        if let Some(id) = line.strip_prefix("# newdoc id = ") {
            documents.push(Open::new(id));
        } else if let Some(document) = documents.last_mut() {
            document.line(&line);
        }
    }
    Ok(documents.into_iter().map(Open::close).collect())
}

/// A document that is being read.
#[derive(Default)]
struct Open {
    gold: GoldCoref,
    tokens: Vec<Token>,
    /// Marks that have begun: first token, group, label, core.
    begun: Vec<Mark>,
    /// Words of a contraction still to come: the last of their numbers.
    contraction: Option<(usize, bool)>,
}

struct Token {
    span: ByteSpan,
    proper: bool,
    pronoun: bool,
}

struct Mark {
    first: usize,
    group: String,
    kind: String,
    core: Vec<usize>,
}

impl Open {
    fn new(id: &str) -> Self {
        let mut open = Self::default();
        open.gold.id = id.to_owned();
        open
    }

    fn line(&mut self, line: &str) {
        if line == "# newpar" {
            let end = self.gold.text.trim_end().len();
            self.gold.text.truncate(end);
            self.gold.text.push_str(if end == 0 { "" } else { "\n\n" });
        }
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, word, _, upos, xpos, .., rest] = columns[..] else {
            return;
        };
        if let Some((_, last)) = id.split_once('-') {
            self.contraction = last.parse().ok().map(|last| (last, spaced(rest)));
        } else if let Ok(id) = id.parse() {
            self.token(id, word, [upos, xpos], rest);
        }
    }

    fn token(&mut self, id: usize, word: &str, [upos, xpos]: [&str; 2], rest: &str) {
        let start = self.gold.text.len() as u32;
        self.gold.text.push_str(word);
        self.tokens.push(Token {
            span: ByteSpan::new(start, self.gold.text.len() as u32),
            proper: upos == "PROPN",
            pronoun: matches!(xpos, "PRP" | "PRP$"),
        });
        if !matches!(upos, "PROPN" | "NOUN" | "PRON") {
            self.gold
                .others
                .extend(self.tokens.last().map(|token| token.span));
        }
        if let Some(marks) = rest
            .split('|')
            .find_map(|part| part.strip_prefix("Entity="))
        {
            self.marks(marks);
        }
        let space = match self.contraction {
            Some((last, _)) if id < last => false,
            Some((_, space)) => {
                self.contraction = None;
                space
            }
            None => spaced(rest),
        };
        self.gold.text.push_str(if space { " " } else { "" });
    }

    /// "(5-abstract-…(3-person-…)" begins two and ends one; "7)6)" ends two.
    fn marks(&mut self, marks: &str) {
        for piece in marks.split_inclusive(')') {
            let mut begins = piece.split('(');
            let ended = begins.next().unwrap_or_default();
            if let Some(group) = ended.strip_suffix(')') {
                self.end(group);
            }
            for mark in begins {
                self.begin(mark.trim_end_matches(')'));
                if let Some(mark) = mark.strip_suffix(')') {
                    self.end(mark.split('-').next().unwrap_or_default());
                }
            }
        }
    }

    fn begin(&mut self, mark: &str) {
        let fields: Vec<&str> = mark.split('-').collect();
        let field = |at: usize| fields.get(at).copied().unwrap_or_default();
        let first = self.tokens.len() - 1;
        let core = field(5).split(',');
        self.begun.push(Mark {
            first,
            group: field(0).to_owned(),
            kind: field(1).to_owned(),
            core: core
                .filter_map(|at| Some(first + at.parse::<usize>().ok()?.checked_sub(1)?))
                .collect(),
        });
    }

    fn end(&mut self, group: &str) {
        let Some(at) = self.begun.iter().rposition(|mark| mark.group == group) else {
            return;
        };
        let mark = self.begun.remove(at);
        let label = match mark.kind.as_str() {
            "person" => Label::Person,
            "organization" => Label::Organization,
            "place" => Label::Place,
            _ => return,
        };
        let last = self.tokens.len() - 1;
        let core: Vec<&Token> = mark
            .core
            .iter()
            .filter_map(|at| self.tokens.get(*at))
            .collect();
        let (Some(from), Some(to)) = (core.first(), core.last()) else {
            return;
        };
        let is_name = core.iter().any(|token| token.proper);
        let is_pronoun = mark.first == last && self.tokens[last].pronoun;
        let core = from.span.join(to.span);
        let entity = mark.group.parse().unwrap_or(u32::MAX);
        if !is_name && !is_pronoun {
            self.gold.nominals.push((core, entity));
        } else {
            let span = self.tokens[mark.first].span.join(self.tokens[last].span);
            self.gold.mentions.push(GoldMention {
                span,
                core,
                is_name,
                label,
                entity,
            });
        }
    }

    fn close(mut self) -> GoldCoref {
        self.gold
            .mentions
            .sort_by_key(|mention| (mention.span, mention.entity));
        self.gold
    }
}

fn spaced(rest: &str) -> bool {
    !rest.split('|').any(|part| part == "SpaceAfter=No")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &str = "\
# newpar
1\tAda\tAda\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-n-cf1-1,2-coref(2-place-new-n-cf2-1-sgl)
2\tZorlu\tZorlu\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
3\tdid\tdo\tAUX\tVBD\t_\t0\troot\t_\t_
4\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_
# newpar
1\tHer\ther\tPRON\tPRP$\t_\t2\tnmod\t_\tEntity=(3-object-new-n-cf1-2-sgl(1-person-giv-n-cf1-1-ana)
2\that\that\tNOUN\tNN\t_\t0\troot\t_\tEntity=3)";

    #[test]
    fn nested_marks_become_mentions() {
        let mut open = Open::new("GUM_news_x");
        ROWS.lines().for_each(|line| open.line(line));
        let gold = open.close();
        assert_eq!(
            gold.text,
            "Ada Zorlu didn't. \n\nHer hat ".replace(" \n", "\n")
        );
        let seen: Vec<_> = gold
            .mentions
            .iter()
            .map(|mention| {
                (
                    &gold.text.as_str()[mention.span],
                    mention.entity,
                    mention.is_name,
                )
            })
            .collect();
        assert_eq!(
            seen,
            [("Ada", 2, true), ("Ada Zorlu", 1, true), ("Her", 1, false)]
        );
        assert_eq!(gold.genre(), "news");
    }
}
