//! Clients and indicaties of the gemeente (S0 vraag 45), by product or voorziening, wherever possible by wijk: the demand that
//! they are. Rows of one voorziening in one wijk are added up. Where every indicatie of a voorziening has an end, these tell
//! which part of its work is here in each year: who has an indicatie, changes over when it ends.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::cel::{Decimaalteken, Getal, decimaalteken, getal, is_onbekend};
use super::gegevens::dag;
use super::plekken::gebied::Gebied;
use super::privacy::tekst_met_bsn;
use super::{Bestand, Reden, Regel, Uitslag, Vel, Werk};
use crate::calc::afronding::halverwege;
use crate::plan::bron::{Bron, Broncode};
use crate::plan::codes::naar_naam;
use crate::plan::deel::{Beschreven as _, Deel as _};
use crate::plan::kaal::letters;
use crate::plan::voorziening::Jaarwaarde;
use crate::plan::waar::Waar;
use crate::plan::wijk::Meting;
use crate::plan::wijziging::verschil::tussen;
use crate::plan::{Plan, Status, Voorziening, Vraagregel, Waarde, Wijziging};

/// What a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Veld {
    Voorziening,
    Product,
    Niveau,
    Aantal,
    Einde,
    Wijk,
}

/// The headings by which a column is known, in letters; the first that a file has is taken.
const KOPPEN: [(Veld, &[&str]); 6] = [
    (Veld::Voorziening, &["voorziening", "voorzieningcode", "voorzieningnaam"]),
    (Veld::Product, &["productcode", "product", "codeproduct"]),
    (Veld::Niveau, &["niveau", "productniveau", "interventieniveau"]),
    (
        Veld::Aantal,
        &["aantal", "aantalclienten", "aantalindicaties", "clienten", "indicaties", "aantaljeugdigen", "jeugdigen"],
    ),
    (
        Veld::Einde,
        &["einddatum", "einddatumindicatie", "eindeindicatie", "einde", "geldigtot", "geldigtotenmet", "totenmet"],
    ),
    (Veld::Wijk, &["wijk", "wijkcode", "wijknaam", "buurt", "buurtcode"]),
];

/// The columns of a list of indicaties.
pub(super) struct Kolommen(Vec<(Veld, usize)>);

impl Kolommen {
    /// The columns, when there is a product or a voorziening and what there is of it: a number, or an end.
    pub fn herken(vel: &Vel) -> Option<Self> {
        let koppen: Vec<String> = vel.koppen.iter().map(|kop| letters(kop)).collect();
        let kolom = |namen: &[&str]| namen.iter().find_map(|naam| koppen.iter().position(|kop| kop == naam));
        let velden: Vec<(Veld, usize)> =
            KOPPEN.iter().filter_map(|(veld, namen)| Some((*veld, kolom(namen)?))).collect();
        let heeft = |veld| velden.iter().any(|(v, _)| *v == veld);
        let wat = heeft(Veld::Voorziening) || heeft(Veld::Product);
        (wat && (heeft(Veld::Aantal) || heeft(Veld::Einde))).then_some(Self(velden))
    }

    fn van(&self, veld: Veld) -> Option<usize> {
        self.0.iter().find(|(v, _)| *v == veld).map(|(_, kolom)| *kolom)
    }

    /// Headings of columns that are not read and have something in them.
    pub fn ongebruikt(&self, vel: &Vel) -> Vec<String> {
        let weg = |k: &usize| {
            !self.0.iter().any(|(_, kolom)| kolom == k)
                && !vel.koppen[*k].is_empty()
                && vel.kolom(*k).any(|cel| !cel.is_empty())
        };
        (0..vel.koppen.len()).filter(weg).map(|k| vel.koppen[k].clone()).collect()
    }
}

/// A row as it is read.
#[derive(Debug)]
struct Rij {
    /// Position of the voorziening in the plan.
    voorziening: usize,
    /// Position of the wijk, where one is given.
    wijk: Option<usize>,
    aantal: Decimal,
    einde: Option<Date>,
}

/// The rows of one voorziening in one wijk, or without one.
#[derive(Default)]
struct Groep {
    regels: Vec<Regel>,
    aantal: Decimal,
    /// True where a row of it could not be counted: a sum without it would be too small.
    onvolledig: bool,
}

struct Lezer<'v> {
    plan: &'v Plan,
    gebied: Gebied<'v>,
    vel: &'v Vel,
    kolommen: &'v Kolommen,
    teken: Option<Decimaalteken>,
}

/// Reads the rows, and makes of them what the plan holds of its demand.
pub(super) fn lees(werk: &mut Werk, nummer: usize, van: &Bestand, kolommen: &Kolommen) {
    let plan = werk.stand.clone();
    let vel = &van.vel;
    let teken = kolommen.van(Veld::Aantal).and_then(|k| decimaalteken(vel.kolom(k)));
    let lezer = Lezer { plan: &plan, gebied: Gebied::van(&plan), vel, kolommen, teken };
    let mut groepen: BTreeMap<(usize, Option<usize>), Groep> = BTreeMap::new();
    let mut einden: BTreeMap<usize, Vec<(Decimal, Option<Date>)>> = BTreeMap::new();
    let mut geweigerd = Vec::new();
    for rij in (0..vel.aantal()).filter(|rij| !vel.is_leeg(*rij)) {
        let mut regel = Regel {
            bestand: nummer,
            regel: vel.regel(rij),
            naam: lezer.naam(rij),
            uitslag: Uitslag::Geweigerd,
            redenen: Vec::new(),
            wijzigingen: Vec::new(),
        };
        match lezer.lees(rij) {
            Ok(gelezen) => {
                let groep = groepen.entry((gelezen.voorziening, gelezen.wijk)).or_default();
                groep.aantal += gelezen.aantal;
                groep.regels.push(regel);
                einden.entry(gelezen.voorziening).or_default().push((gelezen.aantal, gelezen.einde));
            }
            Err((reden, waarvan)) => {
                regel.redenen.push(reden);
                if let Some(waarvan) = waarvan {
                    groepen.entry(waarvan).or_default().onvolledig = true;
                    einden.entry(waarvan.0).or_default().push((Decimal::ZERO, None));
                }
                geweigerd.push(regel);
            }
        }
    }
    let bron = bron(&plan, van);
    if !plan.bronnen.iter().any(|b| b.code == bron.code) && !groepen.is_empty() {
        let erbij = Wijziging::erbij(&bron);
        // Refused it would be by the rows that name it, each with its reason.
        if erbij.pas_toe(&mut werk.stand).is_ok() {
            werk.delen.push(erbij);
        }
    }
    let voor = werk.delen.len();
    let mut gedaan = BTreeSet::new();
    let sommen: BTreeMap<(usize, Option<usize>), (Decimal, bool)> =
        groepen.iter().map(|(sleutel, groep)| (*sleutel, (groep.aantal, groep.onvolledig))).collect();
    for ((voorziening, wijk), groep) in groepen {
        let uit = wijzigingen(&plan, &sommen, (voorziening, wijk), &bron.code);
        let mut uit = match uit {
            Ok(uit) => uit,
            Err(reden) => {
                geweigerd.extend(groep.regels.into_iter().map(|regel| Regel { redenen: vec![reden.clone()], ..regel }));
                continue;
            }
        };
        let mut deels = None;
        if gedaan.insert(voorziening) {
            let nieuw = fasering(&plan, voorziening, &einden, &bron.code);
            deels = van_wijken(&plan, &sommen, voorziening).filter(|_| !nieuw.is_empty());
            uit.extend(nieuw);
        }
        let uitslag = if uit.is_empty() { Uitslag::Gelijk } else { Uitslag::Gewijzigd };
        let mut regels = groep.regels;
        for regel in &mut regels {
            regel.uitslag = uitslag;
        }
        // What they do together stands at the first.
        if let Some(eerste) = regels.first_mut() {
            eerste.wijzigingen = uit;
            eerste.redenen.extend(deels);
        }
        werk.voer_samen_uit(regels);
    }
    if werk.delen.len() == voor && voor > 0 && werk.stand.bronnen.len() > plan.bronnen.len() {
        // Nothing names the source: it does not come either.
        werk.delen.pop();
        werk.stand = plan;
    }
    werk.regels.extend(geweigerd);
    werk.regels.sort_by_key(|regel| (regel.bestand, regel.regel));
}

/// Why a row is not counted, and of which sum it would have been a part, where that is known.
type Geweigerd = (Reden, Option<(usize, Option<usize>)>);

impl Lezer<'_> {
    fn tekst(&self, rij: usize, veld: Veld) -> &str {
        self.kolommen.van(veld).map_or("", |kolom| self.vel.cel(rij, kolom))
    }

    fn kop(&self, veld: Veld) -> String {
        self.kolommen.van(veld).map_or_else(String::new, |kolom| self.vel.koppen[kolom].clone())
    }

    fn naam(&self, rij: usize) -> String {
        let delen = [Veld::Voorziening, Veld::Product, Veld::Niveau, Veld::Wijk].map(|veld| self.tekst(rij, veld));
        let delen: Vec<&str> = delen.into_iter().filter(|deel| !deel.is_empty()).collect();
        delen.join(" · ")
    }

    fn lees(&self, rij: usize) -> Result<Rij, Geweigerd> {
        if let Some(kolom) = (0..self.vel.koppen.len()).find(|k| tekst_met_bsn(self.vel.cel(rij, *k))) {
            return Err((Reden::Bsn(self.vel.koppen[kolom].clone()), None));
        }
        let voorziening = self.voorziening(rij).map_err(|reden| (reden, None))?;
        let genoemd = self.tekst(rij, Veld::Wijk);
        // Without a wijk it is still of the city, and of each wijk it could have been.
        let wijk = if is_onbekend(genoemd) {
            None
        } else {
            let plek = self.gebied.genoemd(genoemd).map_err(|reden| (reden, Some((voorziening, None))))?;
            Some(plek.wijk)
        };
        let hier = Some((voorziening, wijk));
        let cel = self.tekst(rij, Veld::Aantal);
        let niet = |dubbelzinnig| Reden::Getal { kop: self.kop(Veld::Aantal), cel: cel.to_owned(), dubbelzinnig };
        let aantal = match getal(cel, self.teken) {
            _ if self.kolommen.van(Veld::Aantal).is_none() => Decimal::ONE,
            Getal::Is(aantal) if aantal >= Decimal::ZERO => aantal,
            Getal::Dubbelzinnig => return Err((niet(true), hier)),
            Getal::Verborgen => return Err((Reden::Verborgen(cel.to_owned()), hier)),
            Getal::Is(_) | Getal::Onbekend | Getal::Geen => return Err((niet(false), hier)),
        };
        let cel = self.tekst(rij, Veld::Einde);
        let woord = || Reden::Woord { kop: self.kop(Veld::Einde), cel: cel.to_owned() };
        let einde = if is_onbekend(cel) { None } else { Some(dag(cel).ok_or_else(|| (woord(), hier))?) };
        Ok(Rij { voorziening, wijk, aantal, einde })
    }

    /// The voorziening that a row names, or that replaces its product.
    fn voorziening(&self, rij: usize) -> Result<usize, Reden> {
        let genoemd = self.tekst(rij, Veld::Voorziening);
        let product = self.tekst(rij, Veld::Product);
        let alle = self.plan.voorzieningen.iter().enumerate();
        let gevonden: Vec<usize> = if is_onbekend(genoemd) {
            let niveau = self.tekst(rij, Veld::Niveau);
            let van = |v: &Voorziening| {
                v.vervangt.iter().any(|p| {
                    letters(&p.code) == letters(product)
                        && (is_onbekend(niveau) || p.niveau.is_none_or(|n| niveau.trim().parse() == Ok(n)))
                })
            };
            alle.filter(|(_, v)| !product.is_empty() && van(v)).map(|(n, _)| n).collect()
        } else {
            let heet = letters(genoemd);
            alle.filter(|(_, v)| letters(v.code.as_str()) == heet || letters(&v.naam) == heet).map(|(n, _)| n).collect()
        };
        match gevonden[..] {
            [een] => Ok(een),
            [] => Err(Reden::GeenVoorziening(self.naam(rij))),
            _ => {
                let namen = gevonden.iter().map(|n| self.plan.voorzieningen[*n].naam.clone()).collect();
                Err(Reden::MeerVoorzieningen(self.naam(rij), namen))
            }
        }
    }
}

/// The source that the file is: the one that a plan has of it, or else a new one.
fn bron(plan: &Plan, van: &Bestand) -> Bron {
    let titel = format!("Bestand {}", van.naam);
    let stam = van.naam.split('.').next().unwrap_or_default();
    plan.bronnen.iter().find(|b| b.titel == titel).cloned().unwrap_or_else(|| Bron {
        code: Broncode(naar_naam(plan, "bronnen", stam)),
        titel,
        status: Some(Status::Gemeten),
        vindplaats: van.naam.clone(),
        let_op: "aantallen van cliënten of indicaties: klein is niet openbaar".to_owned(),
        ..Bron::leeg()
    })
}

/// A figure of the file.
fn gemeten(aantal: Decimal, bron: &Broncode) -> Waarde {
    let mut waarde = Waarde::vast(aantal);
    (waarde.bron, waarde.status) = (Some(bron.clone()), Some(Status::Gemeten));
    waarde
}

/// What the sum of a voorziening in a wijk does, or that of the whole city where rows have no wijk.
fn wijzigingen(
    plan: &Plan,
    sommen: &BTreeMap<(usize, Option<usize>), (Decimal, bool)>,
    (voorziening, wijk): (usize, Option<usize>),
    bron: &Broncode,
) -> Result<Vec<Wijziging>, Reden> {
    let v = &plan.voorzieningen[voorziening];
    let Some(wijk) = wijk else {
        // Those that have a wijk are of the city too.
        let alle = || sommen.iter().filter(|((van, _), _)| *van == voorziening).map(|(_, som)| *som);
        if alle().any(|(_, onvolledig)| onvolledig) {
            return Err(Reden::Onvolledig);
        }
        let Vraagregel::Verdeeld { totaal, .. } = &v.vraag else { return Err(Reden::GeenTotaal(v.naam.clone())) };
        let som: Decimal = alle().map(|(aantal, _)| aantal).sum();
        let waar = Waar::nieuw(["voorzieningen", v.code.as_str(), "vraag", "totaal"]);
        return Ok(anders(totaal, som, bron).map(|nieuw| Wijziging::figuur(waar, nieuw)).into_iter().collect());
    };
    let (som, onvolledig) = sommen.get(&(voorziening, Some(wijk))).copied().unwrap_or_default();
    if onvolledig {
        return Err(Reden::Onvolledig);
    }
    let hier = &plan.wijken[wijk];
    let nu = hier.vraag.iter().find(|m| m.voorziening == v.code);
    let Some(meting) = nu else {
        let meting = Meting { voorziening: v.code.clone(), volume: gemeten(som, bron) };
        return Ok(vec![Wijziging::rij(["wijken", hier.code.as_str(), "vraag"], &meting)]);
    };
    let waar = Waar::nieuw(["wijken", hier.code.as_str(), "vraag", v.code.as_str(), "volume"]);
    Ok(anders(&meting.volume, som, bron).map(|nieuw| Wijziging::figuur(waar, nieuw)).into_iter().collect())
}

/// The figure of the file, where the plan does not have that already.
fn anders(nu: &Waarde, som: Decimal, bron: &Broncode) -> Option<Waarde> {
    let nieuw = gemeten(som, bron);
    (!(nu.even_groot(&nieuw) && nu.bron.as_ref() == Some(bron))).then_some(nieuw)
}

/// Percent of the work that is here in a year: of each indicatie the part of the year after its end.
pub fn deel_van_jaar(einden: &[(Decimal, Date)], jaar: u16) -> Option<Decimal> {
    let jaar = i16::try_from(jaar).ok()?;
    let (begin, volgend) = (Date::new(jaar, 1, 1).ok()?, Date::new(jaar.checked_add(1)?, 1, 1).ok()?);
    let dagen = |van: Date, tot: Date| Decimal::from(van.until(tot).map_or(0, |s| s.get_days()).max(0));
    let samen: Decimal = einden.iter().map(|(aantal, _)| *aantal).sum();
    if samen.is_zero() {
        return None;
    }
    let hele = dagen(begin, volgend);
    let na = |einde: Date| {
        let vanaf = einde.tomorrow().unwrap_or(Date::MAX).max(begin);
        if vanaf >= volgend { Decimal::ZERO } else { dagen(vanaf, volgend) }
    };
    let som: Decimal = einden.iter().map(|(aantal, einde)| *aantal * na(*einde)).sum();
    let procent = som * Decimal::ONE_HUNDRED / (samen * hele);
    Some(halverwege(procent, 2))
}

/// The fasering of a voorziening, where the end of all of its indicaties is known.
fn fasering(
    plan: &Plan,
    voorziening: usize,
    einden: &BTreeMap<usize, Vec<(Decimal, Option<Date>)>>,
    bron: &Broncode,
) -> Vec<Wijziging> {
    let van = einden.get(&voorziening).map_or(&[][..], Vec::as_slice);
    let bekend: Option<Vec<(Decimal, Date)>> = van.iter().map(|(n, einde)| Some((*n, (*einde)?))).collect();
    let (Some(einden), oud) = (bekend, &plan.voorzieningen[voorziening]) else { return Vec::new() };
    let mut nieuw = oud.clone();
    for &jaar in &plan.planjaren {
        let Some(procent) = deel_van_jaar(&einden, jaar) else { continue };
        let mut waarde = Waarde::vast(procent);
        (waarde.bron, waarde.status) = (Some(bron.clone()), Some(Status::Geschat));
        waarde.toelichting = Some("deel van het jaar na het einde van de indicaties".to_owned());
        match nieuw.fasering.iter_mut().find(|f| f.jaar == jaar) {
            Some(f) => f.waarde = waarde,
            None => nieuw.fasering.push(Jaarwaarde { jaar, waarde }),
        }
    }
    nieuw.fasering.sort_by_key(|f| f.jaar);
    tussen(&Waar::nieuw(["voorzieningen", oud.code.as_str()]), oud, nieuw.inhoud().deel())
}

/// That the list is of some of the wijken only: who lives elsewhere may have other ends, and the fasering is of all. A list of
/// the city as a whole is of all wijken.
fn van_wijken(
    plan: &Plan,
    sommen: &BTreeMap<(usize, Option<usize>), (Decimal, bool)>,
    voorziening: usize,
) -> Option<Reden> {
    let hier = || sommen.keys().filter(|(van, _)| *van == voorziening).map(|(_, wijk)| *wijk);
    let wijken = hier().flatten().count();
    let deels = hier().all(|wijk| wijk.is_some()) && wijken < plan.wijken.len();
    deels.then_some(Reden::FaseringDeels(wijken, plan.wijken.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use rust_decimal_macros::dec;

    #[test]
    fn who_has_an_indicatie_changes_over_when_it_ends() {
        let einden = [(dec!(1), date(2027, 12, 31)), (dec!(1), date(2028, 6, 30)), (dec!(2), date(2029, 12, 31))];
        // 2028 has 366 days, of which 184 stand behind 30 June.
        let half: Decimal = (dec!(366) + dec!(184)) * dec!(100) / (dec!(4) * dec!(366));
        assert_eq!(deel_van_jaar(&einden, 2028), Some(half.round_dp(2)));
        assert_eq!(deel_van_jaar(&einden, 2029), Some(dec!(50)));
        assert_eq!(deel_van_jaar(&einden, 2030), Some(dec!(100)));
        assert_eq!(deel_van_jaar(&einden, 2027), Some(dec!(0)));
        assert_eq!(deel_van_jaar(&[], 2028), None);
    }
}
