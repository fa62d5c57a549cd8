//! What version control and programs that synchronise folders leave in a plan, called by its name.

use std::collections::BTreeSet;
use std::fmt;

use super::aantal::{aantal, opsomming};
use super::afbreken::{kort, zichtbaar};
use super::melding::Zin;

/// The two sides of a merge of git that was not finished, as its markers name them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Samenvoeging {
    /// What stands after `<<<<<<<`.
    pub eigen: String,
    /// What stands after `>>>>>>>`.
    pub ander: String,
    /// Line of the first marker, from 1.
    pub regel: usize,
    /// How many pieces of the file are not settled.
    pub stukken: usize,
}

/// A file with markers of a merge.
pub fn samenvoeging(s: &Samenvoeging) -> Zin {
    let plekken = aantal(s.stukken as u64, "plaats", "plaatsen");
    let zijde = |naam: &str| if naam.is_empty() { "zonder naam".to_owned() } else { format!("“{naam}”") };
    Zin {
        wat: format!(
            "in dit bestand staat een samenvoeging van git die niet af is: op {plekken}, vanaf regel {}, staan twee versies, \
             {} en {}",
            s.regel,
            zijde(&s.eigen),
            zijde(&s.ander)
        ),
        herstel: Some(
            "houd op elke plaats één versie en haal de regels met <<<<<<<, ======= en >>>>>>> weg, of begin de samenvoeging \
             opnieuw"
                .to_owned(),
        ),
    }
}

/// Two files with the same wijk in the folder of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dubbel {
    /// The wijk, with its code.
    pub wijk: String,
    /// The names of the files, the one that the plan is most likely to have in front.
    pub namen: Vec<String>,
    /// Those that have a name as a program gives it to a copy.
    pub kopieen: Vec<String>,
    /// What is different in the first two.
    pub anders: Anders,
}

/// How two files differ that say what one should say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Anders {
    /// How many lines only one of them has.
    pub regels: usize,
    /// The first of these, as it stands in the one and in the other.
    pub eerste: (Option<String>, Option<String>),
    /// The name of the one that was changed last, where that can be told.
    pub nieuwste: Option<String>,
}

impl Anders {
    /// What only one of two texts has.
    pub fn tussen(een: &str, ander: &str, nieuwste: Option<String>) -> Self {
        let zonder = |tekst: &str, ander: &str| -> Vec<String> {
            let daar: BTreeSet<&str> = ander.lines().collect();
            tekst.lines().filter(|regel| !daar.contains(regel)).map(|regel| kort(regel.trim(), 50)).collect()
        };
        let (een, ander) = (zonder(een, ander), zonder(ander, een));
        let regels = een.len().max(ander.len());
        Self { regels, eerste: (een.into_iter().next(), ander.into_iter().next()), nieuwste }
    }
}

impl fmt::Display for Anders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let regel = |regel: &Option<String>| regel.as_ref().map_or("niets".to_owned(), |r| format!("“{r}”"));
        match self.regels {
            0 => f.write_str("ze zeggen hetzelfde")?,
            n => {
                let regels = aantal(n as u64, "regel is", "regels zijn");
                let (een, ander) = (regel(&self.eerste.0), regel(&self.eerste.1));
                write!(f, "{regels} anders, te beginnen met {een} en {ander}")?;
            }
        }
        self.nieuwste.iter().try_for_each(|nieuwste| write!(f, "; “{nieuwste}” is het laatst gewijzigd"))
    }
}

/// What differs, and what to do.
pub fn dubbel(d: &Dubbel) -> Zin {
    let aangehaald = |namen: &[String]| namen.iter().map(|n| format!("“{n}”")).collect::<Vec<_>>();
    let beide = if d.namen.len() == 2 { "allebei" } else { "alle" };
    let mut delen = vec![format!("{} zijn {beide} wijk {}", opsomming(&aangehaald(&d.namen)), d.wijk)];
    match aangehaald(&d.kopieen).as_slice() {
        [] => {}
        [een] => delen.push(format!("{een} is een conflictkopie of een andere kopie")),
        meer => delen.push(format!("{} zijn conflictkopieën of andere kopieën", opsomming(meer))),
    }
    delen.push(d.anders.to_string());
    let wat = delen.join("; ");
    Zin { wat: zichtbaar(&wat), herstel: Some("houd er één en haal de rest uit de map wijken".to_owned()) }
}
