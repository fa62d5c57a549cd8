//! Verband: how the partners together cover the whole scope: every part of it against every organisatie, who offers it and
//! who shows experience with it, with the holes marked.

use rust_decimal::Decimal;

use super::partners::aandelen;
use super::scope::ontbreekt;
use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::calc::afronding::naar_rato;
use crate::calc::scope::door;
use crate::dekking::{Feit, Over, feiten};
use crate::plan::{Organisatie, Plan, Scopedeel, Scopestatus};
use crate::text::aantal::aantal;
use crate::text::{getal, namen, scope as in_woorden};

/// The parts of the scope that somebody has to offer, by position, in the order of the plan.
pub fn onderdelen(plan: &Plan) -> Vec<usize> {
    plan.scope.iter().enumerate().filter(|(_, s)| s.is_aanbod()).map(|(s, _)| s).collect()
}

/// One row a part, one column an organisatie.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let mut kolommen = Kolom::lijst(&[
        ("code", "code"),
        ("omschrijving", "omschrijving"),
        ("status", "status"),
        ("voorzieningen", "voorziening"),
    ]);
    for (o, organisatie) in plan.organisaties.iter().enumerate() {
        let kolom = Kolom::nieuw(organisatie.code.to_string(), letter(o));
        kolommen.push(Kolom { voluit: Some(organisatie.naam.clone()), ..kolom });
    }
    kolommen.push(Kolom::nieuw("ontbreekt", "wat ontbreekt"));
    let rij = |s: usize| {
        let onderdeel = &plan.scope[s];
        let mut rij = vec![
            Cel::tekst(onderdeel.code.as_str()),
            Cel::tekst(&onderdeel.naam),
            Cel::tekst(onderdeel.status.woord()),
            Cel::tekst_of_leeg(&in_woorden::voorzieningen(plan, &door(plan, onderdeel))),
        ];
        rij.extend(plan.organisaties.iter().map(|o| doet(o, onderdeel)));
        rij.push(Cel::tekst_of_leeg(&ontbreekt(zicht, s)));
        rij
    };
    let mut voetnoten = vec![gedekt(zicht).map_or_else(|waarom| waarom, |gedekt| gedekt.voluit())];
    voetnoten.push(LEGENDA.to_owned());
    voetnoten.extend(partijen(zicht).into_iter().map(|(letter, wie)| format!("{letter}: {wie}.")));
    Tabel {
        naam: "verband",
        titel: zicht.titel("Zo dekken wij de hele scope"),
        kolommen,
        rijen: onderdelen(plan).into_iter().map(rij).collect(),
        totaal: None,
        voetnoten,
    }
}

/// What the marks of the table say.
const LEGENDA: &str = "a: biedt het aan; a?: dat is nog te vragen; r: heeft er een referentie van; ar: allebei.";

/// What an organisatie does with a part.
fn doet(organisatie: &Organisatie, onderdeel: &Scopedeel) -> Cel {
    let aanbod = organisatie.aanbod.iter().find(|a| a.wat == onderdeel.code);
    match (aanbod.map(|a| a.nog_te_vragen), toont(organisatie, onderdeel)) {
        (Some(false), true) => Cel::Teken("ar", "biedt het aan, met een referentie"),
        (Some(false), false) => Cel::Teken("a", "biedt het aan, zonder referentie"),
        (Some(true), true) => Cel::Teken("a?r", "moet nog zeggen of zij het aanbiedt, en heeft een referentie"),
        (Some(true), false) => Cel::Teken("a?", "moet nog zeggen of zij het aanbiedt, en heeft geen referentie"),
        (None, true) => Cel::Teken("r", "heeft er een referentie van"),
        (None, false) => Cel::Leeg,
    }
}

/// True where an organisatie shows experience with a part.
fn toont(organisatie: &Organisatie, onderdeel: &Scopedeel) -> bool {
    organisatie.ervaring.iter().any(|r| r.onderdelen.contains(&onderdeel.code))
}

/// The name of a column: a, b, …, z, aa, ab, ….
fn letter(organisatie: usize) -> String {
    let eerste = organisatie.checked_div(26).and_then(|deel| deel.checked_sub(1)).map(letter).unwrap_or_default();
    let teken = u8::try_from(organisatie % 26).map_or('?', |n| char::from(b'a' + n));
    format!("{eerste}{teken}")
}

/// Every column with whose it is: name, place, what it offers and shows, and its share of the money.
fn partijen(zicht: &Zicht<'_>) -> Vec<(String, String)> {
    let plan = zicht.plan();
    let euros: Vec<Decimal> = aandelen(zicht).into_iter().map(|a| a.euro).collect();
    let delen = naar_rato(Decimal::ONE_HUNDRED, &euros);
    let een = |((o, organisatie), deel): ((usize, &Organisatie), &Decimal)| {
        let referenties = onderdelen(plan).iter().filter(|&&s| toont(organisatie, &plan.scope[s])).count();
        let wie = format!(
            "{} ({}), biedt {}, toont ervaring met {}, {} van de kosten van personeel",
            organisatie.naam,
            namen::positie(organisatie.positie),
            aantal(organisatie.aanbod.len() as u64, "onderdeel", "onderdelen"),
            referenties,
            getal::procent(*deel, 1),
        );
        (letter(o), wie)
    };
    plan.organisaties.iter().enumerate().zip(&delen).map(een).collect()
}

/// What stands above the table on a screen: what it comes to, and whose the columns are; `kort` for a screen on which every
/// line counts.
pub fn kop(zicht: &Zicht<'_>, kort: bool) -> String {
    let van = |(o, organisatie): (usize, &Organisatie)| format!("{} {}", letter(o), organisatie.naam);
    let wie: Vec<String> = zicht.plan().organisaties.iter().enumerate().map(van).collect();
    let (eerst, legenda) = match (gedekt(zicht), kort) {
        (Ok(gedekt), true) => (gedekt.kort(), "a biedt aan, a? nog te vragen, r referentie."),
        (Ok(gedekt), false) => (gedekt.voluit(), LEGENDA),
        (Err(waarom), _) => (waarom, LEGENDA),
    };
    format!("{eerst} {legenda} {}", wie.join(" · "))
}

/// How many of the parts that are in are covered altogether, and what the others lack.
struct Gedekt {
    alle: usize,
    goed: usize,
    zonder_werk: usize,
    zonder_aanbieder: usize,
    zonder_ervaring: usize,
}

impl Gedekt {
    fn voluit(&self) -> String {
        format!(
            "Van de {} onderdelen die in de scope zitten, zijn er {} gedekt: met een voorziening, mensen, een aanbieder en \
             ervaring die telt. Zonder voorziening, vraag of mensen: {}; zonder aanbieder: {}; zonder ervaring die telt: {}.",
            self.alle, self.goed, self.zonder_werk, self.zonder_aanbieder, self.zonder_ervaring
        )
    }

    fn kort(&self) -> String {
        format!(
            "{} van {} gedekt; zonder aanbieder: {}; zonder ervaring: {}; zonder werk: {}.",
            self.goed, self.alle, self.zonder_aanbieder, self.zonder_ervaring, self.zonder_werk
        )
    }
}

/// The same, or why that cannot be said.
fn gedekt(zicht: &Zicht<'_>) -> Result<Gedekt, String> {
    let plan = zicht.plan();
    let alle: Vec<usize> = onderdelen(plan).into_iter().filter(|&s| plan.scope[s].status == Scopestatus::In).collect();
    if alle.is_empty() {
        return Err("De scope staat nog niet in het plan.".to_owned());
    }
    let open: Vec<&str> =
        ["SC-1", "SV-3"].into_iter().filter(|id| zicht.toetsing.open.iter().any(|o| o.eis.id == *id)).collect();
    if !open.is_empty() {
        let welke = open.join(" en ");
        return Err(format!("Hoeveel van de scope is gedekt, is nog niet te zeggen: {welke} is nog niet te toetsen."));
    }
    let hier = |s: usize| zicht.toetsing.bevindingen.iter().filter(move |b| b.over == Over::Scope(s));
    let niet = |wat: fn(&Feit) -> bool| alle.iter().filter(|&&s| hier(s).any(|b| wat(&b.feit))).count();
    Ok(Gedekt {
        alle: alle.len(),
        goed: alle.iter().filter(|&&s| hier(s).next().is_none()).count(),
        zonder_werk: niet(|feit| matches!(feit, Feit::Scope(f) if f.zonder_werk())),
        zonder_aanbieder: niet(|feit| matches!(feit, Feit::Scope(f) if f.zonder_aanbieder())),
        zonder_ervaring: niet(|feit| matches!(feit, Feit::Verband(feiten::Verband::ZonderReferentie { .. }))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Band;
    use crate::report::berekend::Berekend;
    use crate::report::tekst::cel;

    /// Of 83 parts that are in, nobody offers ten, of which two are done by no voorziening; eight more are offered without
    /// experience that counts: three of dagbesteding and two of welzijn that lack a referentie, those of the initiatief
    /// and of the organisatie on which nobody relies.
    #[test]
    fn the_built_in_plan_shows_its_holes() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let rijen = Berekend::van(String::new(), plan, 2028, Band::Midden).met(tabel).rijen;
        let rij = |code: &str| -> Vec<String> {
            rijen.iter().map(|rij| rij.iter().map(cel).collect::<Vec<_>>()).find(|rij| rij[0] == code).unwrap()
        };
        let niet = |wat: &str| rijen.iter().filter(|rij| cel(&rij[rij.len() - 1]).contains(wat)).count();
        assert_eq!((niet("voorziening"), niet("aanbieder"), niet("ervaring")), (2, 10, 18));
        // Offered without experience; offered with it; experience of somebody on whom nobody relies.
        assert_eq!((rij("wmo-07A01-7")[7].as_str(), rij("wmo-07A01-7").last().unwrap().as_str()), ("a", "ervaring"));
        assert_eq!((rij("wmo-07A08-7")[7].as_str(), rij("wmo-07A08-7").last().unwrap().as_str()), ("ar", ""));
        assert_eq!((rij("bz-armoede")[11].as_str(), rij("bz-armoede").last().unwrap().as_str()), ("ar", "ervaring"));
    }

    #[test]
    fn columns_are_lettered_like_those_of_a_sheet() {
        let namen: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(letter).into();
        assert_eq!(namen, ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }
}
