//! Where a key figure of a wijk comes from: a source, or the other wijken where it is estimated.

use super::{Cel, Decimal, Oorsprong, Stambomen, Status, Tak};
use crate::calc::kerncijfers::{Aantal, aantal, aantallen, cijfer, volwassenen};
use crate::plan::kerncijfer::{Noemer, Telling};
use crate::plan::{Kerncijfer, Wijk};
use crate::text::{gat, kerncijfer};

impl Stambomen<'_> {
    /// The sum of a key figure over the wijken: one line where they all have it from one source, else one a wijk.
    pub(super) fn in_alle_wijken(&self, wat: Kerncijfer, som: Decimal) -> Tak {
        let naam = format!("{} in alle wijken", kerncijfer::naam(wat));
        let wijken = &self.plan.wijken;
        let mut bronnen: Vec<Oorsprong> = wijken.iter().map(|w| self.bron_van(w, wat)).collect();
        bronnen.dedup();
        let overal = wijken.iter().all(|w| aantal(w, wat, self.band()).is_some());
        if let ([een], Telling::Aantal, true) = (&bronnen[..], wat.telling(), overal) {
            return Tak::blad(naam, Cel::Aantal(som), een.clone());
        }
        let takken = wijken.iter().map(|w| self.kerncijfer(w, wat)).collect();
        Tak::som(naam, Cel::Aantal(som), "som van de wijken", takken)
    }

    /// A key figure of a wijk as a number of people or households.
    pub fn kerncijfer(&self, wijk: &Wijk, wat: Kerncijfer) -> Tak {
        let naam = format!("{} in {}", kerncijfer::naam(wat), wijk.naam);
        match aantal(wijk, wat, self.band()) {
            Some(aantal) => self.bekend(wijk, wat, naam, aantal),
            None => self.geschat(wijk, wat, naam),
        }
    }

    fn bekend(&self, wijk: &Wijk, wat: Kerncijfer, naam: String, aantal: Decimal) -> Tak {
        match wat.telling() {
            Telling::Procent(van) => {
                let delen = vec![self.percentage(wijk, wat), self.kerncijfer(wijk, van)];
                Tak::som(naam, Cel::Aantal(aantal), "percentage × aantal", delen)
            }
            Telling::ProcentVolwassenen => {
                let volwassenen = volwassenen(&wijk.bevolking).map_or(Cel::Leeg, Cel::Aantal);
                let mut bron = self.bron_van(wijk, Kerncijfer::Inwoners);
                "vanaf 15 jaar, omdat CBS geen groep vanaf 18 jaar geeft".clone_into(&mut bron.toelichting);
                let van = Tak::blad(format!("volwassenen in {}", wijk.naam), volwassenen, bron);
                let delen = vec![self.percentage(wijk, wat), van];
                Tak::som(naam, Cel::Aantal(aantal), "percentage × aantal", delen)
            }
            Telling::Aantal | Telling::Maat => Tak::blad(naam, Cel::Aantal(aantal), self.bron_van(wijk, wat)),
        }
    }

    fn percentage(&self, wijk: &Wijk, wat: Kerncijfer) -> Tak {
        let waarde = cijfer(wijk, wat, self.band()).map_or(Cel::Leeg, Cel::Procent);
        Tak::blad(format!("percentage in {}", wijk.naam), waarde, self.bron_van(wijk, wat))
    }

    /// A figure that the wijk does not have: the rule, and the figures on which it rests.
    fn geschat(&self, wijk: &Wijk, wat: Kerncijfer, naam: String) -> Tak {
        let wijken = &self.plan.wijken;
        let plaats = wijken.iter().position(|w| w.code == wijk.code);
        let geteld = plaats.map(|w| (w, aantallen(self.plan, wat, self.band())[w]));
        let Some(((w, Aantal::Geschat(aantal)), noemer)) = geteld.zip(wat.noemer()) else {
            let onbekend = Oorsprong {
                toelichting: "onbekend bij de bron en niet te schatten; wat ervan afhangt, is niet te toetsen"
                    .to_owned(),
                ..Oorsprong::default()
            };
            return Tak::blad(naam, Cel::Leeg, onbekend);
        };
        let mut takken = Vec::new();
        if cijfer(wijk, wat, self.band()).is_some() {
            takken.push(self.percentage(wijk, wat));
        } else {
            let elders: Vec<&Wijk> = wijken.iter().filter(|w| self.telt_mee(w, wat, noemer)).collect();
            takken.extend(elders.iter().map(|w| self.kerncijfer(w, wat)));
            takken.extend(elders.iter().flat_map(|w| noemer.cijfers().iter().map(|van| self.kerncijfer(w, *van))));
        }
        takken.extend(noemer.cijfers().iter().map(|van| self.kerncijfer(wijk, *van)));
        let herkomst = Oorsprong {
            status: Some(Status::Geschat),
            toelichting: format!("onbekend bij de bron; {}", gat::schatting(self.plan, w, wat, self.band())),
            ..Oorsprong::default()
        };
        Tak { wat: naam, waarde: Cel::Aantal(aantal), hoe: String::new(), herkomst: Some(herkomst), takken }
    }

    /// True for a wijk from which an estimate learns: both the figure and of how many are known.
    fn telt_mee(&self, wijk: &Wijk, wat: Kerncijfer, noemer: Noemer) -> bool {
        let bekend = |cijfer| aantal(wijk, cijfer, self.band()).is_some();
        bekend(wat) && noemer.cijfers().iter().all(|van| bekend(*van))
    }
}
