//! What version control and programs that synchronise folders leave in a plan, called by its name.

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
    let plekken = aantal(s.stukken as u64, "plek", "plekken");
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
            "houd op elke plek één versie en haal de regels met <<<<<<<, ======= en >>>>>>> weg, of begin de samenvoeging \
             opnieuw"
                .to_owned(),
        ),
    }
}

/// Two files with the same wijk in the folder of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dubbel<'d> {
    /// The wijk, with its code.
    pub wijk: String,
    /// The names of the files, the one that the plan is most likely to have in front.
    pub namen: Vec<String>,
    /// Those that have a name as a program gives it to a copy.
    pub kopieen: Vec<String>,
    /// The name of the one that was changed last, where that can be told.
    pub nieuwste: Option<String>,
    /// The lines that only one of the first two has, as they stand in the one and in the other.
    pub verschil: (Vec<&'d str>, Vec<&'d str>),
}

/// What differs, and what to do.
pub fn dubbel(d: &Dubbel<'_>) -> Zin {
    let aangehaald = |namen: &[String]| namen.iter().map(|n| format!("“{n}”")).collect::<Vec<_>>();
    let beide = if d.namen.len() == 2 { "allebei" } else { "alle" };
    let mut delen = vec![format!("{} zijn {beide} wijk {}", opsomming(&aangehaald(&d.namen)), d.wijk)];
    match aangehaald(&d.kopieen).as_slice() {
        [] => {}
        [een] => delen.push(format!("{een} is een conflictkopie of een andere kopie")),
        meer => delen.push(format!("{} zijn conflictkopieën of andere kopieën", opsomming(meer))),
    }
    let regel = |regels: &[&str]| regels.first().map_or("niets".to_owned(), |r| format!("“{}”", kort(r.trim(), 50)));
    let (een, ander) = &d.verschil;
    delen.push(match een.len().max(ander.len()) {
        0 => "ze zeggen hetzelfde".to_owned(),
        n => {
            let regels = aantal(n as u64, "regel is", "regels zijn");
            format!("{regels} anders, te beginnen met {} en {}", regel(een), regel(ander))
        }
    });
    delen.extend(d.nieuwste.iter().map(|nieuwste| format!("“{nieuwste}” is het laatst gewijzigd")));
    let wat = delen.join("; ");
    Zin { wat: zichtbaar(&wat), herstel: Some("houd er één en haal de rest uit de map wijken".to_owned()) }
}
