//! A comparison in words: what became of the whole city, figure by figure with its unit, and what became of each finding,
//! by what it says.

use rust_decimal::Decimal;

use super::{Vergelijking, van_stad};
use crate::dekking::{Bevinding, Ernst, Gevolg, in_volgorde};
use crate::plan::Plan;
use crate::text::aantal::hoofdletter;
use crate::text::{bevinding, getal, getoond, plek};

/// A figure of the whole city on both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stadscijfer {
    /// What it is.
    pub wat: &'static str,
    /// On the one side, with its unit.
    pub van: String,
    /// On the other.
    pub naar: String,
    /// What it is more, with its sign and unit; empty where it is the same.
    pub verschil: String,
}

/// What became of findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lot {
    /// In one word.
    pub woord: &'static str,
    /// Each of them.
    pub zinnen: Vec<(Ernst, String)>,
}

/// The unit of a figure, and with how many decimals it is shown.
#[derive(Clone, Copy)]
enum Eenheid {
    Fte,
    Uur,
    Euro,
    Aantal,
}

/// A figure on one side: what it is, its unit, and how much where that is known.
type Regel = (&'static str, Eenheid, Option<Decimal>);

impl Eenheid {
    fn tekst(self, waarde: Decimal) -> String {
        match self {
            Self::Fte => format!("{} fte", getoond::rond(waarde, 1).tekst()),
            Self::Uur => format!("{} uur", getoond::rond(waarde, 0).tekst()),
            Self::Euro if getal::rond(waarde, 0) < Decimal::ZERO => format!("-{}", getal::euro(-waarde)),
            Self::Euro => getal::euro(waarde),
            Self::Aantal => getal::geheel(waarde),
        }
    }

    fn verschil(self, waarde: Decimal) -> String {
        let plus = if waarde > Decimal::ZERO { "+" } else { "" };
        if getal::rond(waarde, 6).is_zero() { String::new() } else { format!("{plus}{}", self.tekst(waarde)) }
    }
}

impl<'a> Vergelijking<'a> {
    /// The whole city, figure by figure.
    pub fn stadscijfers(&self) -> Vec<Stadscijfer> {
        let kanten = [&self.van.zicht, &self.naar.zicht].map(|zicht| {
            let (stad, kosten) = (van_stad(zicht), &zicht.stand.uitkomst.kosten);
            let oorzaken = |ernst| Some(Decimal::from(zicht.toetsing.aantal(ernst)));
            [
                ("benodigd", Eenheid::Fte, Some(stad.nodig)),
                ("bezet", Eenheid::Fte, Some(stad.er_is)),
                ("niet gedekt", Eenheid::Uur, Some(stad.ongedekt)),
                ("kosten", Eenheid::Euro, Some(stad.kosten)),
                ("reserve", Eenheid::Euro, stad.reserve),
                ("over van de lumpsum", Eenheid::Euro, kosten.over()),
                ("vacatures vervullen", Eenheid::Euro, stad.vacatures),
                ("blokkerende oorzaken", Eenheid::Aantal, oorzaken(Ernst::Blokkerend)),
                ("waarschuwingen", Eenheid::Aantal, oorzaken(Ernst::Waarschuwing)),
            ]
        });
        let [van, naar] = kanten;
        let regel = |((wat, eenheid, van), (_, _, naar)): (Regel, Regel)| {
            let tekst = |waarde: Option<Decimal>| waarde.map_or_else(|| getal::STREEP.to_owned(), |w| eenheid.tekst(w));
            let verschil = van.zip(naar).map(|(van, naar)| eenheid.verschil(naar - van)).unwrap_or_default();
            Stadscijfer { wat, van: tekst(van), naar: tekst(naar), verschil }
        };
        van.into_iter().zip(naar).map(regel).collect()
    }

    /// What is left of the lumpsum on each side, in a sentence; none where the plans give no lumpsum.
    pub fn over_van_de_lumpsum(&self) -> Option<String> {
        let over = self.stadscijfers().into_iter().find(|c| c.wat == "over van de lumpsum")?;
        let geen = [&over.van, &over.naar].iter().all(|kant| *kant == getal::STREEP);
        let verschil = if over.verschil.is_empty() { "geen".to_owned() } else { over.verschil };
        (!geen).then(|| {
            let jaar = self.van.zicht.stand.uitkomst.jaar;
            format!("Over van de lumpsum van {jaar}: A {}, B {}; verschil {verschil}.", over.van, over.naar)
        })
    }

    /// What became of the findings: those that went, came, became worse or better, and the causes that stayed.
    pub fn lot_van_bevindingen(&self) -> Vec<Lot> {
        let Gevolg { erbij, erger, beter, gebleven, weg, onbeslist, .. } = self.gevolg();
        let (van, naar) = (self.van.zicht.plan(), self.naar.zicht.plan());
        let los = |plan: &Plan, lijst: &[&'a Bevinding]| {
            in_volgorde(lijst).into_iter().map(|b| (b.ernst, zin(plan, b))).collect::<Vec<_>>()
        };
        let paren = |paren: &[(&Bevinding, &Bevinding)]| {
            let zin = |(eerst, nu): &(&Bevinding, &Bevinding)| {
                let [eerst_kort, nu_kort] = [eerst, nu].map(|b| bevinding::tekort_in_woorden(b));
                (nu.ernst, format!("{}; {nu_kort}, was {eerst_kort}", self::zin(naar, nu)))
            };
            paren.iter().map(zin).collect::<Vec<_>>()
        };
        let oorzaken: Vec<&Bevinding> = gebleven.into_iter().filter(|b| b.is_oorzaak()).collect();
        let alle = [
            ("weg", los(van, &weg)),
            ("niet meer te toetsen", los(van, &onbeslist)),
            ("erbij", los(naar, &erbij)),
            ("erger", paren(&erger)),
            ("beter", paren(&beter)),
            ("blijft", los(naar, &oorzaken)),
        ];
        alle.into_iter().filter(|(_, zinnen)| !zinnen.is_empty()).map(|(woord, zinnen)| Lot { woord, zinnen }).collect()
    }
}

/// “Lariks: 812 van 1.230 uur jeugd-ggz is niet gedekt”.
fn zin(plan: &Plan, b: &Bevinding) -> String {
    let waar = hoofdletter(&plek::waar(plan, b));
    format!("{waar}: {}", bevinding::kern(plan, b))
}
