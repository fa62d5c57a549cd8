//! Where the figures of a place come from: its rooms and costs, the workplaces that its wijk asks for, and how many
//! people live near a meeting place.

use rust_decimal::Decimal;

use super::{Oorsprong, Stambomen, Tak};
use crate::plan::{Kerncijfer, Waarde};
use crate::report::tabel::Cel;
use crate::text::{getal, namen};

impl Stambomen<'_> {
    /// The figures of one place, and of the wijk in which it stands.
    pub fn plek(&self, locatie: usize) -> Vec<Tak> {
        let plek = &self.plan.locaties[locatie];
        let h = &plek.herkomst;
        let ruimte = |wat: &str, waarde: &Waarde<_>| self.gegeven(wat, waarde, h, Cel::Aantal);
        let kamers = |wat: &str, waarde: Option<&Waarde<_>>| match waarde {
            Some(waarde) => ruimte(wat, waarde),
            None => Tak::blad(wat, Cel::Leeg, toegelicht("niet bekend")),
        };
        let mut uit = vec![
            ruimte("werkplekken", &plek.werkplekken),
            kamers("spreekkamers", plek.spreekkamers_bekend()),
            kamers("groepsruimten", plek.groepsruimten_bekend()),
        ];
        uit.push(self.kosten_van_plek(locatie));
        let punt = format!("{} / {}", getal::meting(plek.punt.lat, 5), getal::meting(plek.punt.lon, 5));
        let mut van_punt = self.oorsprong(h);
        van_punt.toelichting = format!("punt op de kaart: {}", namen::kwaliteit(plek.punt.kwaliteit));
        uit.push(Tak::blad("plaats", Cel::Tekst(punt), van_punt));
        if let Some(&wijk) = self.gids.wijken.get(&plek.wijk) {
            uit.extend([self.werkplekken(wijk), self.bereik(wijk)]);
        }
        uit
    }

    /// The workplaces that a wijk asks for.
    fn werkplekken(&self, wijk: usize) -> Tak {
        let ruimte = &self.uitkomst.huisvesting[wijk];
        let normen = &self.plan.normen;
        let norm = &normen.werkplekken_per_fte;
        let takken = vec![
            Tak::blad("bezet", Cel::Fte(ruimte.fte), toegelicht("de bezetting in het plan; zie het scherm Formatie")),
            self.gegeven("werkplekken per fte", norm, &normen.herkomst, |n| Cel::Getal(n, 2)),
        ];
        let wat = format!("benodigde werkplekken in {}", self.plan.wijken[wijk].naam);
        Tak::som(wat, Cel::Getal(ruimte.werkplekken_nodig, 1), "fte × norm", takken)
    }

    /// The people of a wijk who live near a meeting place.
    fn bereik(&self, wijk: usize) -> Tak {
        let (bereik, w) = (&self.uitkomst.bereik, &self.plan.wijken[wijk]);
        let normen = &self.plan.normen;
        let (norm, meter) = (&normen.afstand_ontmoeting, |m: Decimal| Cel::Getal(m, 0));
        let mut takken = vec![
            self.gegeven("dichtbij is ten hoogste, meter", norm, &normen.herkomst, meter),
            self.gegeven("omwegfactor", &normen.omwegfactor, &normen.herkomst, |f| Cel::Getal(f, 2)),
        ];
        for b in bereik.van_wijk(wijk) {
            let buurt = &w.buurten[b.buurt];
            let mut bron = self.bron_van(w, Kerncijfer::Inwoners);
            bron.toelichting = match b.ontmoeting {
                Some(d) => format!("{} naar {}", getal::meter(d.meter), self.plan.locaties[d.locatie].naam),
                None if !b.bekend => "geen punt: de afstand is niet bekend".to_owned(),
                None => "geen ontmoetingsplek".to_owned(),
            };
            takken.push(Tak::blad(format!("inwoners van {}", buurt.naam), Cel::aantal(buurt.inwoners), bron));
        }
        let hoe = format!(
            "van {}: inwoners van de buurten die dichtbij liggen, hemelsbreed × omwegfactor",
            getal::geheel(bereik.inwoners[wijk].into())
        );
        let wat = format!("inwoners van {} dicht bij een ontmoetingsplek", w.naam);
        Tak::som(wat, Cel::aantal(bereik.binnen[wijk]), hoe, takken)
    }
}

fn toegelicht(waarom: &str) -> Oorsprong {
    Oorsprong { toelichting: waarom.to_owned(), ..Oorsprong::default() }
}
