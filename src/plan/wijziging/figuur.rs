//! Any one figure of the plan, found by its [`Waar`], read and replaced. What a figure may be is not decided here but
//! by `plan::controle` on the plan as a whole.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Weigering, Wijziging};
use crate::plan::functie::Omvang;
use crate::plan::kerncijfer::Kerncijfer;
use crate::plan::prognose::PerLeeftijd;
use crate::plan::voorziening::{Jaarwaarde, Vorm, Vraagregel};
use crate::plan::waar::{Rij, Waar, positie, soort_omvang, soort_vraag};
use crate::plan::waarde::{Last, Steun, Waarde, Werking};
use crate::plan::wijk::{Leeftijden, Reeks};
use crate::plan::{Begroting, Functie, Locatie, Normen, Plan, Verdeling, Voorziening, Werktijd, Wijk};

/// A figure as it stands in the plan.
pub(super) enum Vak<'p> {
    Last(&'p mut Waarde<Last>),
    Steun(&'p mut Waarde<Steun>),
    Getal(&'p mut Decimal),
    Telling(&'p mut u32),
}

impl Vak<'_> {
    /// The figure as it is written; which way it works is left out.
    pub(super) fn lees(&self) -> Waarde<Last> {
        match self {
            Self::Last(w) => (*w).clone(),
            Self::Steun(w) => als(w),
            Self::Getal(getal) => Waarde::vast(**getal),
            Self::Telling(aantal) => Waarde::vast(Decimal::from(**aantal)),
        }
    }

    /// Replaces the figure. A plain number takes no band and no origin, a count takes whole numbers only.
    fn zet(self, nieuw: &Waarde<Last>) -> Result<(), Weigering> {
        let kaal = *nieuw == Waarde::vast(nieuw.midden);
        match self {
            Self::Last(w) => *w = nieuw.clone(),
            Self::Steun(w) => *w = als(nieuw),
            Self::Getal(getal) if kaal => *getal = nieuw.midden,
            Self::Telling(aantal) if kaal && nieuw.midden.fract().is_zero() => {
                *aantal = nieuw.midden.to_u32().ok_or(Weigering::Ongeldig)?;
            }
            Self::Getal(_) | Self::Telling(_) => return Err(Weigering::Ongeldig),
        }
        Ok(())
    }
}

/// The same figure, working the other way.
pub(super) fn als<V: Werking, W: Werking>(waarde: &Waarde<V>) -> Waarde<W> {
    let mut uit = Waarde::band(waarde.laag, waarde.midden, waarde.hoog);
    uit.bron.clone_from(&waarde.bron);
    uit.status = waarde.status;
    uit.toelichting.clone_from(&waarde.toelichting);
    uit
}

/// The figure at `waar`, whichever way it works, or nothing when there is none. Copies the plan: not for a loop.
pub fn cijfer(plan: &Plan, waar: &Waar) -> Option<Waarde<Last>> {
    vind(&mut plan.clone(), waar).map(|vak| vak.lees())
}

/// Replaces a figure and gives what stood there.
pub(super) fn ruil(plan: &mut Plan, waar: &Waar, nieuw: &Waarde<Last>) -> Result<Waarde<Last>, Weigering> {
    let vak = vind(plan, waar).ok_or_else(|| Weigering::BestaatNiet(waar.to_string()))?;
    let oud = vak.lees();
    vak.zet(nieuw)?;
    Ok(oud)
}

impl Wijziging {
    /// The wijziging that gives a figure another value, in its own variant where it has one.
    pub fn figuur(waar: Waar, waarde: Waarde<Last>) -> Self {
        match waar.stappen()[..] {
            ["bezetting", code, "fte"] => Self::Fte { aanstelling: code.into(), fte: als(&waarde) },
            ["verdeling", "totaal"] => Self::Totaal(als(&waarde)),
            ["verdeling", "basis", functie, "voet"] => Self::Voet { functie: functie.into(), voet: waarde },
            ["verdeling", "basis", functie, "per_1000"] => Self::Per1000 { functie: functie.into(), per_1000: waarde },
            ["locaties", code, "werkplekken"] => Self::Werkplekken { locatie: code.into(), werkplekken: als(&waarde) },
            _ => Self::Figuur { waar, waarde },
        }
    }
}

/// The figure at `waar`, or nothing when there is none. Figures that are left out because they are nought are there;
/// the cost of a place that has none is not.
pub(super) fn vind<'p>(plan: &'p mut Plan, waar: &Waar) -> Option<Vak<'p>> {
    let vak = match waar.stappen()[..] {
        ["normen", veld] => norm(&mut plan.normen, veld)?,
        ["werktijden", code, ref rest @ ..] => werktijd(rij(&mut plan.werktijden, code)?, rest)?,
        ["functies", code, ref rest @ ..] => functie(rij(&mut plan.functies, code)?, rest)?,
        ["voorzieningen", code, ref rest @ ..] => voorziening(rij(&mut plan.voorzieningen, code)?, rest)?,
        ["bezetting", code, "fte"] => Vak::Steun(&mut rij(&mut plan.bezetting, code)?.fte),
        ["overname", code, "fte"] => Vak::Last(&mut rij(&mut plan.overname, code)?.fte),
        ["locaties", code, veld] => locatie(rij(&mut plan.locaties, code)?, veld)?,
        ["verdeling", ref rest @ ..] => verdeling(&mut plan.verdeling, rest)?,
        ["begroting", ref rest @ ..] => begroting(&mut plan.begroting, rest)?,
        ["wijken", code, ref rest @ ..] => wijk(rij(&mut plan.wijken, code)?, rest)?,
        _ => return None,
    };
    Some(vak)
}

fn norm<'p>(n: &'p mut Normen, veld: &str) -> Option<Vak<'p>> {
    Some(match veld {
        "buurtteams" => Vak::Last(&mut n.buurtteams),
        "ratio" => Vak::Last(&mut n.ratio),
        "afstand_ontmoeting" => Vak::Steun(&mut n.afstand_ontmoeting),
        "aandeel_ontmoeting" => Vak::Last(&mut n.aandeel_ontmoeting),
        "afstand_centraal" => Vak::Steun(&mut n.afstand_centraal),
        "aandeel_centraal" => Vak::Last(&mut n.aandeel_centraal),
        "inwoners_eigen_plek" => Vak::Steun(&mut n.inwoners_eigen_plek),
        "oormerk_hoogstens" => Vak::Steun(&mut n.oormerk_hoogstens),
        "overhead_minstens" => Vak::Last(&mut n.overhead_minstens),
        "overhead_hoogstens" => Vak::Steun(&mut n.overhead_hoogstens),
        "reserve_minstens" => Vak::Last(&mut n.reserve_minstens),
        "gedekt" => Vak::Last(n.gedekt.as_mut()?),
        "kosten_per_werkplek" => Vak::Last(n.kosten_per_werkplek.as_mut()?),
        "omwegfactor" => Vak::Last(&mut n.omwegfactor),
        "werkplekken_per_fte" => Vak::Last(&mut n.werkplekken_per_fte),
        _ => return None,
    })
}

fn werktijd<'p>(w: &'p mut Werktijd, rest: &[&str]) -> Option<Vak<'p>> {
    Some(match *rest {
        ["contracturen"] => Vak::Steun(&mut w.contracturen),
        ["uren_per_dag"] => Vak::Steun(&mut w.uren_per_dag),
        ["feestdagen"] => Vak::Last(&mut w.feestdagen),
        ["verlof"] => Vak::Last(&mut w.verlof),
        ["ziekteverzuim"] => Vak::Last(&mut w.ziekteverzuim),
        ["scholing"] => Vak::Last(&mut w.scholing),
        ["ondersteunend", taak, "omvang", welk] => {
            let omvang = &mut rij(&mut w.ondersteunend, taak)?.omvang;
            let soort = soort_omvang(omvang);
            match (omvang, welk) {
                (Omvang::UrenPerWeek { uren, .. }, "uren") => Vak::Last(uren),
                (Omvang::UrenPerWeek { weken, .. }, "weken") => Vak::Last(weken),
                (Omvang::Procent(w) | Omvang::UrenPerDag(w) | Omvang::UrenPerJaar(w), _) if welk == soort => {
                    Vak::Last(w)
                }
                _ => return None,
            }
        }
        _ => return None,
    })
}

fn functie<'p>(f: &'p mut Functie, rest: &[&str]) -> Option<Vak<'p>> {
    Some(match *rest {
        ["kosten_per_fte"] => Vak::Last(&mut f.kosten_per_fte),
        ["aanvullend", taak, "personen"] => Vak::Last(&mut rij(&mut f.aanvullend, taak)?.personen),
        ["aanvullend", taak, "uren"] => Vak::Last(&mut rij(&mut f.aanvullend, taak)?.uren),
        _ => return None,
    })
}

fn voorziening<'p>(v: &'p mut Voorziening, rest: &[&str]) -> Option<Vak<'p>> {
    Some(match *rest {
        ["vraag", welk] => {
            let soort = soort_vraag(&v.vraag);
            match (&mut v.vraag, welk) {
                (Vraagregel::Verdeeld { totaal, .. }, "totaal") => Vak::Last(totaal),
                (Vraagregel::PerDuizend { aantal, .. }, "aantal") => Vak::Last(aantal),
                (Vraagregel::PerWijk(w), _) if welk == soort => Vak::Last(w),
                _ => return None,
            }
        }
        ["vraag", "per_leeftijd", groep] => match &mut v.vraag {
            Vraagregel::PerLeeftijd(per_1000) => Vak::Last(tarief(per_1000, groep)?),
            _ => return None,
        },
        ["vorm", welk] => match (&mut v.vorm, welk) {
            (Vorm::Groep { grootte, .. }, "grootte") => Vak::Steun(grootte),
            (Vorm::Groep { bijeenkomsten, .. }, "bijeenkomsten") => Vak::Last(bijeenkomsten),
            _ => return None,
        },
        ["uren_per_eenheid"] => Vak::Last(&mut v.uren_per_eenheid),
        ["groei"] => Vak::Last(&mut v.groei),
        ["fasering", jaar, "waarde"] => Vak::Last(in_jaar(&mut v.fasering, jaar)?),
        ["preventie", jaar, "waarde"] => Vak::Steun(in_jaar(&mut v.preventie, jaar)?),
        ["inzet", functie, "procent"] => Vak::Last(&mut rij(&mut v.inzet, functie)?.procent),
        _ => return None,
    })
}

fn locatie<'p>(l: &'p mut Locatie, veld: &str) -> Option<Vak<'p>> {
    Some(match veld {
        "werkplekken" => Vak::Steun(&mut l.werkplekken),
        "spreekkamers" => Vak::Steun(&mut l.spreekkamers),
        "groepsruimten" => Vak::Steun(&mut l.groepsruimten),
        "kosten" => Vak::Last(l.kosten.as_mut()?),
        _ => return None,
    })
}

fn verdeling<'p>(v: &'p mut Verdeling, rest: &[&str]) -> Option<Vak<'p>> {
    Some(match *rest {
        ["totaal"] => Vak::Steun(&mut v.totaal),
        ["basis", functie, "voet"] => Vak::Last(&mut rij(&mut v.basis, functie)?.voet),
        ["basis", functie, "per_1000"] => Vak::Last(&mut rij(&mut v.basis, functie)?.per_1000),
        ["gewichten", cijfer, "procent"] => Vak::Getal(&mut rij(&mut v.gewichten, cijfer)?.procent),
        ["correcties", wijk, "fte"] => Vak::Getal(&mut rij(&mut v.correcties, wijk)?.fte),
        _ => return None,
    })
}

fn begroting<'p>(b: &'p mut Begroting, rest: &[&str]) -> Option<Vak<'p>> {
    Some(match *rest {
        ["lumpsum", jaar, "waarde"] => Vak::Steun(in_jaar(&mut b.lumpsum, jaar)?),
        ["doortrekken"] => Vak::Steun(&mut b.doortrekken),
        ["overhead"] => Vak::Last(&mut b.overhead),
        ["oormerk"] => Vak::Last(&mut b.oormerk),
        ["activiteiten"] => Vak::Last(&mut b.activiteiten),
        ["reserve"] => Vak::Last(&mut b.reserve),
        _ => return None,
    })
}

fn wijk<'p>(w: &'p mut Wijk, rest: &[&str]) -> Option<Vak<'p>> {
    Some(match *rest {
        ["bevolking", "inwoners"] => Vak::Telling(&mut w.bevolking.inwoners),
        ["bevolking", "leeftijd", groep] => Vak::Telling(leeftijd(&mut w.bevolking.leeftijd, groep)?),
        ["kerncijfers", reeks, "cijfers", cijfer] => Vak::Last(kerncijfer(&mut w.kerncijfers, reeks, cijfer)?),
        ["vraag", voorziening, "volume"] => Vak::Last(&mut rij(&mut w.vraag, voorziening)?.volume),
        ["buurten", code, ref rest @ ..] => {
            let buurt = rij(&mut w.buurten, code)?;
            match *rest {
                ["inwoners"] => Vak::Telling(&mut buurt.inwoners),
                ["leeftijd", groep] => Vak::Telling(leeftijd(&mut buurt.leeftijd, groep)?),
                ["kerncijfers", reeks, "cijfers", cijfer] => {
                    Vak::Last(kerncijfer(&mut buurt.kerncijfers, reeks, cijfer)?)
                }
                _ => return None,
            }
        }
        _ => return None,
    })
}

fn leeftijd<'p>(l: &'p mut Leeftijden, groep: &str) -> Option<&'p mut u32> {
    Some(match groep {
        "van_0_tot_15" => &mut l.van_0_tot_15,
        "van_15_tot_25" => &mut l.van_15_tot_25,
        "van_25_tot_45" => &mut l.van_25_tot_45,
        "van_45_tot_65" => &mut l.van_45_tot_65,
        "vanaf_65" => &mut l.vanaf_65,
        _ => return None,
    })
}

fn tarief<'p>(t: &'p mut PerLeeftijd, groep: &str) -> Option<&'p mut Waarde<Last>> {
    Some(match groep {
        "van_0_tot_15" => &mut t.van_0_tot_15,
        "van_15_tot_25" => &mut t.van_15_tot_25,
        "van_25_tot_45" => &mut t.van_25_tot_45,
        "van_45_tot_65" => &mut t.van_45_tot_65,
        "vanaf_65" => &mut t.vanaf_65,
        _ => return None,
    })
}

fn kerncijfer<'p>(reeksen: &'p mut [Reeks], reeks: &str, cijfer: &str) -> Option<&'p mut Waarde<Last>> {
    let cijfer = Kerncijfer::ALLE.into_iter().find(|k| format!("{k:?}") == cijfer)?;
    rij(reeksen, reeks)?.cijfers.get_mut(&cijfer)
}

fn in_jaar<'p, W: Werking>(jaren: &'p mut [Jaarwaarde<W>], jaar: &str) -> Option<&'p mut Waarde<W>> {
    rij(jaren, jaar).map(|j| &mut j.waarde)
}

fn rij<'l, T: Rij>(lijst: &'l mut [T], sleutel: &str) -> Option<&'l mut T> {
    let plaats = positie(lijst, sleutel)?;
    lijst.get_mut(plaats)
}
