//! `wijkplan handleiding`: everything about the program on one page, made from the declared commands: as text, or with
//! `--man` as a man page.

use clap::{Arg, Command};

use super::fout::Fout;
use super::{Afloop, commando, uitvoer};
use crate::report::lijst::TABELLEN;
use crate::store::{instellingen, staat};
use crate::text::afbreken::breek;
use crate::tui::instellingen::VOORBEELD;
use crate::tui::toetsenlijst;

/// A section: a heading and what stands under it.
struct Deel {
    kop: String,
    alineas: Vec<Alinea>,
}

/// What stands in a section.
enum Alinea {
    /// A paragraph.
    Tekst(String),
    /// Lines as they are typed.
    Regels(Vec<String>),
    /// A word and what it means.
    Term(String, String),
    /// A heading inside a section.
    Kop(String),
}

use Alinea::{Kop, Regels, Tekst, Term};

/// Writes the page.
pub(super) fn voer_uit(man: bool) -> Result<Afloop, Fout> {
    let delen = delen(&commando::bouw());
    uitvoer::druk_af(&if man { roff(&delen) } else { tekst(&delen) })?;
    Ok(Afloop::Goed)
}

fn delen(wijkplan: &Command) -> Vec<Deel> {
    let deel = |kop: &str, alineas| Deel { kop: kop.to_owned(), alineas };
    let uitleg = |c: &Command| c.get_about().map(ToString::to_string).unwrap_or_default();
    let mut commandos = Vec::new();
    for c in wijkplan.get_subcommands().filter(|c| !c.is_hide_set()) {
        commandos.push(Kop(format!("wijkplan {}", c.get_name())));
        commandos.push(Tekst(format!("{}.", uitleg(c))));
        commandos.push(Regels(gebruik(c)));
        let zelfde = |a: &Arg, w: &Arg| w.get_id() == a.get_id() && w.get_help() == a.get_help();
        let gedeeld = |a: &&Arg| wijkplan.get_arguments().any(|w| zelfde(a, w));
        commandos.extend(c.get_arguments().filter(|a| !gedeeld(a)).map(argument));
        let ook: Vec<String> = c.get_arguments().filter(gedeeld).filter(|a| a.get_long().is_some()).map(naam).collect();
        if !ook.is_empty() {
            commandos.push(Tekst(format!("Ook: {}; zie onder opties.", ook.join(", "))));
        }
    }
    let termen = |paren: &[(&str, &str)]| paren.iter().map(|(a, b)| Term((*a).to_owned(), (*b).to_owned())).collect();
    vec![
        deel("Naam", vec![Tekst("wijkplan - planning per wijk van maatschappelijke ondersteuning".to_owned())]),
        deel("Gebruik", vec![Regels(gebruik(wijkplan))]),
        deel("Beschrijving", vec![Tekst(BESCHRIJVING.to_owned()), Tekst(OP_HET_SCHERM.to_owned())]),
        deel("Opties", wijkplan.get_arguments().map(argument).collect()),
        deel("Commando's", commandos),
        deel("Tabellen", TABELLEN.iter().map(|t| Term(t.naam.to_owned(), format!("{}.", t.uitleg))).collect()),
        deel("Exitcode", termen(&EXITCODES)),
        deel("Omgevingsvariabelen", termen(&OMGEVINGSVARIABELEN)),
        deel("Bestanden", termen(&BESTANDEN)),
        deel("Instellingen", van_instellingen()),
        deel(
            "Voorbeelden",
            VOORBEELDEN.iter().flat_map(|(a, b)| [Tekst((*a).to_owned()), Regels(vec![(*b).to_owned()])]).collect(),
        ),
    ]
}

/// How the settings file works, an example, and the name in it of every action.
fn van_instellingen() -> Vec<Alinea> {
    let mut uit = vec![Tekst(toetsenlijst::UITLEG.replace('`', ""))];
    uit.push(Regels(VOORBEELD.lines().map(str::to_owned).collect()));
    uit.push(Kop("Namen voor sneltoetsen".to_owned()));
    uit.extend(toetsenlijst::namen().into_iter().map(|(naam, wat)| Term(naam, wat)));
    uit
}

const BESCHRIJVING: &str = "wijkplan rekent een plan voor Buurtkracht door: van vraag naar uren, mensen, locaties en \
    geld, per wijk en per jaar, en toetst of het een dekkend zorglandschap is. Elk cijfer heeft een bron of is als \
    aanname gemarkeerd. Zonder PLAN werken het scherm en elk commando op het plan van de vorige keer, en als dat er niet \
    is op het ingebouwde voorbeeld van Assen; met --voorbeeld ervoor altijd op het voorbeeld. Welk plan het is, zegt \
    een regel op stderr. Noem in een script altijd het plan.";
const OP_HET_SCHERM: &str = "Zonder commando opent het scherm; ? toont daar alle sneltoetsen. Waar geen terminal is, en met \
    --plat of --formaat, verschijnt het overzicht als tekst. Met --plat is elke rij van een tabel één regel die een \
    schermlezer kan voorlezen.";

const EXITCODES: [(&str, &str); 4] = [
    ("0", "Goed; bij toets: het plan is dekkend."),
    ("1", "Bij toets: het plan is niet dekkend, of dat is nog niet vast te stellen."),
    ("2", "Het commando of een bestand klopt niet; de melding zegt waar en wat u kunt doen."),
    ("70", "Een fout in het programma zelf."),
];

const OMGEVINGSVARIABELEN: [(&str, &str); 10] = [
    (super::keuze::PLAT, "Op ja: elk commando geeft tekst om voor te lezen, alsof --plat erbij staat."),
    (crate::tui::tekens::OMGEVING, "Op ja: het scherm in gewone tekens, alsof --ascii erbij staat."),
    (
        super::keuze::ALLEEN_LEZEN,
        "Op ja: het scherm opent elk plan alleen om te lezen, alsof --alleen-lezen erbij staat.",
    ),
    (super::pager::EIGEN, "Het programma dat lange uitvoer op een terminal toont; leeg of cat: geen."),
    ("PAGER", "Hetzelfde voor alle programma's; zonder beide is het less."),
    (instellingen::OMGEVING, "Een ander bestand met instellingen dan het gewone."),
    (staat::OMGEVING, "Een andere map voor niet opgeslagen werk dan de gewone."),
    ("NO_COLOR", "Als dit gezet is: geen kleur."),
    ("CLICOLOR", "Op 0: geen kleur."),
    ("CLICOLOR_FORCE", "Niet leeg en niet 0: kleur, ook in een bestand of naar een ander programma."),
];

const BESTANDEN: [(&str, &str); 4] = [
    ("plan.ron", "Het plan zonder de wijken: normen, functies, voorzieningen, bezetting, locaties, begroting."),
    ("wijken/*.ron", "Een wijk per bestand: inwoners, buurten, kerncijfers, vraag."),
    (
        "recepten/*.ron",
        "Hoe bestanden van anderen worden gelezen: per kop van een kolom het veld; geen deel van het plan.",
    ),
    ("een .ron-bestand", "Een heel plan in één bestand, zoals export --formaat ron het schrijft."),
];

const VOORBEELDEN: [(&str, &str); 9] = [
    ("Een map om mee te beginnen:", "wijkplan nieuw mijn-plan"),
    (
        "Een plan van uw eigen gemeente, uit een bestand van het CBS:",
        "wijkplan nieuw mijn-plan --gemeente Enschede --uit kerncijfers_2024.csv",
    ),
    ("Is het plan in alle jaren dekkend, als het tegenzit?", "wijkplan toets mijn-plan --band hoog"),
    ("Wat een eis vraagt, waar dat staat, en wat eraan ontbreekt:", "wijkplan toets mijn-plan --verklaar VD-1"),
    ("Alle plannen in een map, elk op één regel:", "wijkplan toets plannen"),
    (
        "De verdeling over de wijken in 2029, voor een spreadsheet (Excel):",
        "wijkplan reken mijn-plan --tabel verdeling --jaar 2029 --formaat csv > verdeling.csv",
    ),
    (
        "Waar de fte jeugd-ggz in Lariks vandaan komt, tot op de bronnen:",
        "wijkplan reken mijn-plan --herkomst fte/jeugd-ggz-behandelaar/lariks",
    ),
    ("Werkt alles op deze computer?", "wijkplan dokter"),
    ("Deze handleiding als manpagina:", "wijkplan handleiding --man > ~/.local/share/man/man1/wijkplan.1"),
];

/// The lines of use, without the heading that clap puts before them.
fn gebruik(commando: &Command) -> Vec<String> {
    let regels = commando.clone().render_usage().to_string();
    regels.lines().map(|r| r.trim_start_matches("Usage:").trim().to_owned()).filter(|r| !r.is_empty()).collect()
}

fn argument(arg: &Arg) -> Alinea {
    let uitleg = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let kort = arg.get_short().map(|k| format!("-{k}, ")).unwrap_or_default();
    Term(format!("{kort}{}", naam(arg)), format!("{uitleg}."))
}

/// `--jaar JAAR`, or `PLAN`.
fn naam(arg: &Arg) -> String {
    let waarde = arg.get_value_names().and_then(|n| n.first()).filter(|_| arg.get_action().takes_values());
    match (arg.get_long(), waarde) {
        (Some(lang), Some(waarde)) => format!("--{lang} {waarde}"),
        (Some(lang), None) => format!("--{lang}"),
        (None, waarde) => waarde.map(ToString::to_string).unwrap_or_default(),
    }
}

/// The page as text of 80 columns.
fn tekst(delen: &[Deel]) -> String {
    let alinea = |tekst: &str, inspring: usize| -> String {
        breek(tekst, 80 - inspring).iter().map(|r| " ".repeat(inspring) + r + "\n").collect()
    };
    let mut uit = Vec::new();
    for deel in delen {
        let mut blok = format!("{}\n", deel.kop.to_uppercase());
        for a in &deel.alineas {
            let alinea = match a {
                Tekst(tekst) => alinea(tekst, 2),
                // What is typed stands on one line, however long.
                Regels(regels) => regels.iter().map(|r| "    ".to_owned() + r + "\n").collect(),
                Kop(kop) => format!("\n  {kop}\n"),
                Term(wat, uitleg) => alinea(wat, 4) + &alinea(uitleg, 8),
            };
            blok.push_str(&alinea);
        }
        uit.push(blok);
    }
    uit.join("\n")
}

/// The page as roff, for man(1).
fn roff(delen: &[Deel]) -> String {
    let mut uit = format!(
        ".\\\" Geschreven door: wijkplan handleiding --man\n.TH WIJKPLAN 1 \"\" \"wijkplan {}\" \"Handleiding\"\n.nh\n.ad l\n",
        env!("CARGO_PKG_VERSION")
    );
    for deel in delen {
        uit += &(".SH ".to_owned() + &deel.kop.to_uppercase() + "\n");
        for a in &deel.alineas {
            let alinea = match a {
                Tekst(tekst) => format!(".PP\n{}\n", roffregel(tekst)),
                Regels(regels) => {
                    let regels: String = regels.iter().map(|r| roffregel(r) + "\n").collect();
                    format!(".PP\n.RS 4\n.nf\n{regels}.fi\n.RE\n")
                }
                Kop(kop) => format!(".SS {}\n", roffregel(kop)),
                Term(wat, uitleg) => format!(".TP\n\\fB{}\\fR\n{}\n", roffregel(wat), roffregel(uitleg)),
            };
            uit.push_str(&alinea);
        }
    }
    uit
}

/// A line of text that roff takes as it stands: backslash, hyphen and quote keep their own sign, and no first sign makes
/// it a request.
fn roffregel(tekst: &str) -> String {
    let mut uit = String::new();
    if tekst.starts_with(['.', '\'']) {
        uit.push_str("\\&");
    }
    for teken in tekst.chars() {
        match teken {
            '\\' => uit.push_str("\\e"),
            '-' => uit.push_str("\\-"),
            '\'' => uit.push_str("\\(aq"),
            '~' => uit.push_str("\\(ti"),
            t => uit.push(t),
        }
    }
    uit
}
