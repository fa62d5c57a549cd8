//! Bevindingen: what is found, causes first and the heaviest of them before the others, with how much is short, by which
//! norm, and what would repair it.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::dekking::{Bevinding, Over, Plaats};
use crate::plan::Plan;
use crate::text::{bevinding, eenheid, getal, herstel, namen, norm, plek};
use crate::voorstel::{self, Herstel, Prijs};

/// One finding as a row.
#[derive(Debug, Clone)]
pub struct Regel<'z> {
    /// The plan in the year of the amounts.
    pub zicht: Zicht<'z>,
    /// The finding.
    pub bevinding: &'z Bevinding,
    /// The years in which it is found.
    pub jaren: Vec<u16>,
    /// It in each of those, where there are several.
    pub per_jaar: Vec<(Zicht<'z>, &'z Bevinding)>,
}

impl Regel<'_> {
    /// What repairs it, and in which year when that is not all of them. Where the same people are short in every year it
    /// is as many as the worst of these asks.
    pub fn herstel(&self) -> (Zicht<'_>, Herstel, Option<u16>) {
        let hier = || (self.zicht, voorstel::herstel(&self.zicht.stand, self.bevinding));
        if self.per_jaar.len() < 2 {
            let (zicht, herstel) = hier();
            return (zicht, herstel, None);
        }
        let (zicht, eerste) = hier();
        let alleen_hier = match &eerste {
            Herstel::MeerFte { .. } | Herstel::MeerWerkplekken { .. } => false,
            Herstel::Samen(_) => true,
            // Advice is for every year.
            _ => return (zicht, eerste, None),
        };
        let jaar = zicht.stand.uitkomst.jaar;
        if alleen_hier {
            return (zicht, eerste, Some(jaar));
        }
        let mut meest = (zicht, eerste);
        for (zicht, bevinding) in &self.per_jaar {
            let ander = voorstel::herstel(&zicht.stand, bevinding);
            let Some(meer) = meer_van_hetzelfde(&meest.1, &ander) else {
                let (zicht, herstel) = hier();
                return (zicht, herstel, Some(jaar));
            };
            if meer {
                meest = (*zicht, ander);
            }
        }
        (meest.0, meest.1, None)
    }

    /// The repair in words, with what it costs.
    pub fn herstel_in_woorden(&self) -> String {
        let (zicht, herstel, jaar) = self.herstel();
        let zin = herstel::met_prijs(&zicht.stand, self.bevinding, &herstel);
        jaar.map_or_else(|| zin.clone(), |jaar| format!("voor {}: {zin}", getal::jaar(jaar)))
    }
}

/// Whether the second asks more of the same people or places; none where they are others.
fn meer_van_hetzelfde(een: &Herstel, ander: &Herstel) -> Option<bool> {
    match (een, ander) {
        (
            Herstel::MeerFte { functie: f, plaats: p, fte, .. },
            Herstel::MeerFte { functie: g, plaats: q, fte: meer, .. },
        ) if f == g && p == q => Some(meer > fte),
        (Herstel::MeerWerkplekken { locatie: l, aantal }, Herstel::MeerWerkplekken { locatie: m, aantal: meer })
            if l == m =>
        {
            Some(meer > aantal)
        }
        _ => None,
    }
}

/// One row a finding.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let jaar = zicht.stand.uitkomst.jaar;
    let regels = zicht.toetsing.op_volgorde().into_iter();
    tabel_van(
        zicht,
        regels.map(|bevinding| Regel { zicht: *zicht, bevinding, jaren: vec![jaar], per_jaar: Vec::new() }),
    )
}

/// The same of chosen findings.
pub fn tabel_van<'z>(zicht: &Zicht<'z>, regels: impl IntoIterator<Item = Regel<'z>>) -> Tabel {
    Tabel {
        naam: "bevindingen",
        titel: zicht.titel("Bevindingen"),
        kolommen: Kolom::lijst(&[
            ("eis", "eis"),
            ("ernst", "ernst"),
            ("plek", "waar"),
            ("plek_code", "code"),
            ("wat", "wat"),
            ("tekort", "tekort"),
            ("eenheid", "eenheid"),
            ("herstel", "maatregel"),
            ("over", "over"),
            ("is", "is"),
            ("moet", "moet zijn"),
            ("norm", "norm"),
            ("norm_van", "norm van"),
            ("kosten_per_jaar", "kosten per jaar"),
            ("gevolg_van", "gevolg van"),
            ("jaar", "jaar"),
            ("jaren", "in de jaren"),
            ("sleutel", "sleutel"),
        ]),
        rijen: regels.into_iter().map(|regel| rij(&regel)).collect(),
        totaal: None,
        voetnoten: vec![
            "Maatregel: wat deze bevinding wegneemt, elk op zichzelf bekeken.".to_owned(),
            "Kosten per jaar: wat de maatregel in een heel jaar kost, in euro, personeel met overhead; leeg is niet bekend."
                .to_owned(),
            "Gevolg van: de sleutel van de bevinding waar deze uit volgt; wie die wegneemt, is deze vaak ook kwijt."
                .to_owned(),
        ],
    }
}

fn rij(regel: &Regel<'_>) -> Vec<Cel> {
    let (zicht, b) = (&regel.zicht, regel.bevinding);
    let plan = zicht.plan();
    let tekort = b.maat.tekort();
    let jaren: Vec<String> = regel.jaren.iter().map(|&jaar| getal::jaar(jaar)).collect();
    let bedrag = |waarde| Cel::Getal(waarde, 2);
    let (in_jaar, herstel, voor) = regel.herstel();
    let voor = voor.map_or_else(String::new, |jaar| format!("voor {}: ", getal::jaar(jaar)));
    vec![
        Cel::tekst(b.eis.id),
        Cel::tekst(namen::ernst(b.ernst)),
        Cel::tekst(plek::waar(plan, b)),
        Cel::tekst(code(plan, b.plaats)),
        Cel::tekst(bevinding::wat(plan, b)),
        bedrag(tekort),
        Cel::tekst(eenheid::woord(tekort, b.maat.eenheid)),
        Cel::tekst(voor + &herstel::herstel(plan, b, &herstel)),
        over(plan, b.over),
        bedrag(b.maat.is),
        bedrag(b.maat.moet),
        Cel::tekst_of_leeg(&norm::norm(plan, b.eis, zicht.stand.uitkomst.band).unwrap_or_default()),
        Cel::tekst_of_leeg(&norm::stellers(plan, b.eis)),
        match voorstel::prijs(&in_jaar.stand, b, &herstel) {
            Prijs::PerJaar(euro) => Cel::Euro(euro),
            Prijs::Niets => Cel::Euro(Decimal::ZERO),
            Prijs::Onbekend => Cel::Leeg,
        },
        b.gevolg_van.as_ref().map_or(Cel::Leeg, |oorzaak| Cel::tekst(oorzaak.as_str())),
        Cel::Jaar(zicht.stand.uitkomst.jaar),
        Cel::tekst(jaren.join(", ")),
        Cel::tekst(b.sleutel.as_str()),
    ]
}

/// What a finding is about in its place; empty where it is the place itself.
pub(super) fn over(plan: &Plan, over: Over) -> Cel {
    Cel::tekst_of_leeg(&bevinding::over(plan, over))
}

/// Code of a place.
pub(super) fn code(plan: &Plan, plaats: Plaats) -> &str {
    match plaats {
        Plaats::Stad => &plan.gemeente.code,
        Plaats::Team(t) => plan.buurtteams.get(t).map_or("", |t| t.code.as_str()),
        Plaats::Wijk(w) => plan.wijken.get(w).map_or("", |w| w.code.as_str()),
    }
}
