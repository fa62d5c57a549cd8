//! What is not filled in yet: the columns of each table that rest on it are left empty, because nothing is known of them. A
//! list in which nothing stands is no nought.

use super::tabel::{Cel, Tabel};
use crate::plan::Plan;
use crate::text::aantal::opsomming;
use crate::text::begin::Deel;

/// A part of a plan on which figures rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grond {
    /// Who works there.
    Bezetting,
    /// Where people can go.
    Locaties,
    /// What is split over the wijken, and by which rules.
    Verdeling,
    /// What may be spent.
    Begroting,
}

impl Grond {
    /// True where nothing of it is filled in.
    pub fn is_leeg(self, plan: &Plan) -> bool {
        match self {
            Self::Bezetting => Deel::Bezetting.is_leeg(plan),
            Self::Locaties => Deel::Locaties.is_leeg(plan),
            Self::Verdeling => plan.verdeling.basis.is_empty() && plan.verdeling.totaal.hoog.is_zero(),
            Self::Begroting => Deel::Lumpsum.is_leeg(plan),
        }
    }

    const fn naam(self) -> &'static str {
        match self {
            Self::Bezetting => "de bezetting",
            Self::Locaties => "de locaties",
            Self::Verdeling => "de verdeling",
            Self::Begroting => "de lumpsum",
        }
    }
}

/// On what the columns of a table rest, by their keys.
fn kolommen(tabel: &str) -> &'static [(Grond, &'static [&'static str])] {
    use Grond::{Bezetting, Locaties, Verdeling};
    match tabel {
        "verdeling" => &[(Verdeling, &["basis", "plus", "waarvan_correctie", "samen", "verschil"])],
        "verdeling_euro" => &[(Verdeling, &["basis", "plus", "samen", "per_inwoner"])],
        "bezetting" => &[(
            Bezetting,
            &["gedekt", "ongedekt", "deel", "knelpunt", "knelpunt_fte", "ook_op", "samen_met", "ontbreekt"],
        )],
        "huisvesting" => &[
            (Bezetting, &["fte", "werkplekken_nodig", "verschil"]),
            (
                Locaties,
                &[
                    "werkplekken",
                    "verschil",
                    "spreekkamers",
                    "groepsruimten",
                    "locaties",
                    "kosten",
                    "zonder_kosten",
                    "kosten_per_werkplek",
                    "kosten_per_inwoner",
                ],
            ),
        ],
        "ruimten" => &[(Locaties, &["er_is", "hoogstens", "tekort", "genoeg"])],
        "toegang" | "toegang_buurten" => {
            &[(Bezetting, &["fte", "fte_op_locaties", "fte_binnen_bereik", "fte_per_1000"])]
        }
        "varianten" => &[
            (Bezetting, &["er_is", "ongedekt", "ratio", "werkplekken_nodig", "kosten", "reserve", "vacatures"]),
            (Locaties, &["werkplekken"]),
        ],
        _ => &[],
    }
}

/// A table without what rests on what is not filled in, and with a sentence that says so. Nor do no rows add up to nought as
/// long as nobody is filled in.
pub fn zonder(mut tabel: Tabel, plan: &Plan) -> Tabel {
    if tabel.rijen.is_empty() {
        tabel.totaal = tabel.totaal.filter(|_| !Grond::Bezetting.is_leeg(plan));
        return tabel;
    }
    let mut leeg: Vec<Grond> = Vec::new();
    for (grond, sleutels) in kolommen(tabel.naam).iter().filter(|(grond, _)| grond.is_leeg(plan)) {
        leeg.push(*grond);
        for k in (0..tabel.kolommen.len()).filter(|k| sleutels.contains(&tabel.kolommen[*k].sleutel.as_str())) {
            for rij in tabel.rijen.iter_mut().chain(tabel.totaal.as_mut()) {
                rij[k] = Cel::Leeg;
            }
        }
    }
    tabel.voetnoten.extend(zin(&leeg));
    tabel
}

/// That these are not filled in, and so leave figures empty.
pub fn zin(leeg: &[Grond]) -> Option<String> {
    let namen: Vec<String> = leeg.iter().map(|grond| grond.naam().to_owned()).collect();
    let waarop = if leeg.len() == 1 { "wat daarop rust" } else { "wat op een ervan rust" };
    (!leeg.is_empty()).then(|| format!("Nog niet ingevuld: {}; {waarop}, is leeg en geen nul.", opsomming(&namen)))
}
