//! Where an amount of the budget comes from: a post of the year down to the figures of the plan.

use super::{Cel, Decimal, Oorsprong, Stambomen, Status, Tak};
use crate::calc::huisvesting::{afschrijving, afschrijvingsjaren, gebruikt, jaarkosten};
use crate::calc::jaren;
use crate::calc::kosten::tarief;
use crate::plan::{Aanstelling, Dienstverband, Functie};
use crate::report::post::Post;
use crate::text::{getal, plek};

impl Stambomen<'_> {
    /// A post of the budget of the year.
    pub fn post(&self, post: Post) -> Tak {
        let (kosten, begroting) = (&self.uitkomst.kosten, &self.plan.begroting);
        let euro = post.euro(kosten).map_or(Cel::Leeg, Cel::Euro);
        let som = |hoe: &str, takken: Vec<Tak>| Tak::som(self.postnaam(post), euro.clone(), hoe, takken);
        match post {
            Post::Personeel => {
                let mut takken: Vec<Tak> = self.functies().into_iter().map(|f| self.kosten_van_functie(f)).collect();
                takken.push(self.prijzen());
                som("som van de functies", takken)
            }
            Post::Overhead => {
                let deel = self.gegeven("overhead, % van het personeel", &begroting.overhead, &begroting.herkomst, pct);
                som("% × personeel", vec![deel, self.post(Post::Personeel)])
            }
            Post::Huisvesting => {
                let mut plekken: Vec<(Decimal, Tak)> = gebruikt(&self.uitkomst.huisvesting)
                    .into_iter()
                    .filter_map(|l| {
                        let kosten = jaarkosten(self.plan, &self.plan.locaties[l], self.uitkomst.jaar, self.band())?;
                        Some((kosten, self.kosten_van_plek(l)))
                    })
                    .collect();
                plekken.sort_by_key(|p| std::cmp::Reverse(p.0));
                let mut takken: Vec<Tak> = plekken.into_iter().map(|p| p.1).collect();
                let kanalen = self.plan.kanalen.iter().filter_map(|k| Some((k, k.kosten.as_ref()?)));
                takken.extend(kanalen.map(|(k, kosten)| self.gegeven(k.naam.clone(), kosten, &k.herkomst, Cel::Euro)));
                takken.push(self.prijzen());
                som("som van de locaties die in gebruik zijn en de kanalen × prijzen", takken)
            }
            Post::Activiteiten => {
                let gegeven =
                    self.gegeven("activiteiten per jaar", &begroting.activiteiten, &begroting.herkomst, Cel::Euro);
                som("activiteiten × prijzen", vec![gegeven, self.prijzen()])
            }
            Post::Oormerk => self.gegeven(self.postnaam(post), &begroting.oormerk, &begroting.herkomst, Cel::Euro),
            Post::Reserve => {
                let deel = self.gegeven("reserve, % van de lumpsum", &begroting.reserve, &begroting.herkomst, pct);
                som("% × lumpsum", vec![deel, self.post(Post::Lumpsum)])
            }
            Post::Samen => som("som van de posten", Post::UITGAVEN.map(|p| self.post(p)).to_vec()),
            Post::Lumpsum => match jaren::laatste(&begroting.lumpsum, self.uitkomst.jaar) {
                Some(l) if l.jaar == self.uitkomst.jaar => {
                    self.gegeven(self.postnaam(post), &l.waarde, &begroting.herkomst, Cel::Euro)
                }
                Some(l) => {
                    let wat = format!("lumpsum in {}", l.jaar);
                    let gegeven = self.gegeven(wat, &l.waarde, &begroting.herkomst, Cel::Euro);
                    let doortrekken = &begroting.doortrekken;
                    let per_jaar = if doortrekken.midden.is_zero() && !doortrekken.heeft_band() {
                        Tak::blad("doortrekken, % per jaar", pct(Decimal::ZERO), zelf("als het laatste jaar"))
                    } else {
                        self.gegeven("doortrekken, % per jaar", doortrekken, &begroting.herkomst, pct)
                    };
                    som(
                        &format!("doorgetrokken uit {}, omdat het plan dit jaar niet geeft", l.jaar),
                        vec![gegeven, per_jaar],
                    )
                }
                None => Tak::blad(self.postnaam(post), Cel::Leeg, zelf("staat voor dit jaar niet in het plan")),
            },
            Post::Over => som("lumpsum − uitgaven", vec![self.post(Post::Lumpsum), self.post(Post::Samen)]),
            Post::Vacatures => {
                let mut takken = self.vacatures();
                if takken.is_empty() {
                    return Tak::blad(self.postnaam(post), euro.clone(), zelf("er zijn in dit jaar geen vacatures"));
                }
                takken.push(self.gegeven("overhead, %", &begroting.overhead, &begroting.herkomst, pct));
                takken.push(self.prijzen());
                som("som van de vacatures × prijzen × (100 % + overhead)", takken)
            }
            Post::MetVacatures => som("uitgaven + vacatures", vec![self.post(Post::Samen), self.post(Post::Vacatures)]),
            Post::OverMetVacatures => {
                som("lumpsum − uitgaven met vacatures", vec![self.post(Post::Lumpsum), self.post(Post::MetVacatures)])
            }
        }
    }

    fn postnaam(&self, post: Post) -> String {
        format!("{} in {}", post.naam(), self.uitkomst.jaar)
    }

    /// The functies that cost something, the dearest first.
    fn functies(&self) -> Vec<usize> {
        let per = &self.uitkomst.kosten.per_functie;
        let mut uit: Vec<usize> = (0..per.len()).filter(|&f| !per[f].is_zero()).collect();
        uit.sort_by_key(|&f| std::cmp::Reverse(per[f]));
        uit
    }

    /// The vacatures of the year, each with its fte and what they cost at the prices of the plan.
    fn vacatures(&self) -> Vec<Tak> {
        let mut uit = Vec::new();
        for (rij, fte) in self.plan.bezetting.iter().zip(self.uitkomst.bezetting.gemiddeld()) {
            let fte = fte.unwrap_or_default();
            let (Some(&f), Dienstverband::Vacature, false) =
                (self.gids.functies.get(&rij.functie), rij.dienstverband, fte.is_zero())
            else {
                continue;
            };
            let functie = &self.plan.functies[f];
            let wat = format!("{} in {}", functie.naam, plek::van_aanstelling(self.plan, &rij.plek));
            let hoe = format!("{} fte × kosten per fte", getal::getal(fte, 2));
            let takken =
                vec![self.gegeven("fte", &rij.fte, &rij.herkomst, Cel::Fte), self.kosten_per_fte(rij, functie)];
            let euro = fte * tarief(self.plan, &self.gids, rij, self.band());
            uit.push(Tak::som(wat, Cel::Euro(euro), hoe, takken));
        }
        uit
    }

    /// What the staff of a functie costs in the year.
    pub fn kosten_van_functie(&self, functie: usize) -> Tak {
        let f = &self.plan.functies[functie];
        let aanwezig = &self.uitkomst.bezetting.fte;
        let fte: Decimal = (0..aanwezig.rijen()).map(|g| aanwezig[(g, functie)]).sum();
        let prijs = getal::getal(self.uitkomst.kosten.prijsfactor, 3);
        let hoe = format!("{} fte × kosten per fte × {prijs}", getal::getal(fte, 2));
        let anders = self.plan.bezetting.iter().any(|rij| rij.functie == f.code && rij.kosten_per_fte.is_some());
        let hoe = if anders { format!("{hoe}; rijen met eigen kosten per fte tegen die kosten") } else { hoe };
        let mut takken = vec![self.gegeven("kosten per fte", &f.kosten_per_fte, &f.herkomst, Cel::Euro)];
        for (rij, fte) in self.plan.bezetting.iter().zip(&self.uitkomst.bezetting.per_rij) {
            if rij.functie == f.code && rij.kosten_per_fte.is_some() && !fte.is_zero() {
                let wat =
                    format!("waarvan {} fte in {}", getal::getal(*fte, 2), plek::van_aanstelling(self.plan, &rij.plek));
                let euro = Cel::Euro(fte * tarief(self.plan, &self.gids, rij, self.band()));
                takken.push(Tak::som(wat, euro, "tegen eigen kosten per fte", vec![self.kosten_per_fte(rij, f)]));
            }
        }
        Tak::som(f.naam.clone(), Cel::Euro(self.uitkomst.kosten.per_functie[functie]), hoe, takken)
    }

    /// What one fte of a row costs, and where that comes from.
    fn kosten_per_fte(&self, rij: &Aanstelling, functie: &Functie) -> Tak {
        match &rij.kosten_per_fte {
            Some(eigen) => self.gegeven("kosten per fte van de rij", eigen, &rij.herkomst, Cel::Euro),
            None => self.gegeven("kosten per fte", &functie.kosten_per_fte, &functie.herkomst, Cel::Euro),
        }
    }

    /// What a place costs in a year, at the prices of the plan.
    pub fn kosten_van_plek(&self, locatie: usize) -> Tak {
        let l = &self.plan.locaties[locatie];
        let (jaar, band) = (self.uitkomst.jaar, self.band());
        let gesplitst = [&l.kosten_eenmalig, &l.exploitatie, &l.beheer].into_iter().any(Option::is_some);
        if let (true, Some(euro)) = (gesplitst, jaarkosten(self.plan, l, jaar, band)) {
            let delen = [("kosten", &l.kosten), ("exploitatie", &l.exploitatie), ("beheer", &l.beheer)];
            let delen = delen.into_iter().filter_map(|(wat, euro)| Some((wat, euro.as_ref()?)));
            let mut takken: Vec<Tak> = delen
                .map(|(wat, euro)| self.gegeven(format!("{wat}, elk jaar"), euro, &l.herkomst, Cel::Euro))
                .collect();
            if let (Some(eenmalig), Some(_)) = (&l.kosten_eenmalig, afschrijving(self.plan, l, jaar, band)) {
                let jaren = getal::volledig(getal::rond(afschrijvingsjaren(self.plan, l, band), 1));
                let wat = format!("eenmalig, over {jaren} jaar");
                takken.push(self.gegeven(wat, eenmalig, &l.herkomst, Cel::Euro));
            }
            return Tak::som(l.naam.clone(), Cel::Euro(euro), "elk jaar + eenmalig ÷ jaren", takken);
        }
        match &l.kosten {
            Some(kosten) => self.gegeven(l.naam.clone(), kosten, &l.herkomst, Cel::Euro),
            None if l.om_niet => Tak::blad(l.naam.clone(), Cel::Euro(Decimal::ZERO), zelf("om niet")),
            None => Tak::blad(l.naam.clone(), Cel::Leeg, zelf("het plan geeft geen kosten van deze locatie")),
        }
    }

    /// What prices have become since the prijspeil.
    pub fn prijzen(&self) -> Tak {
        let begroting = &self.plan.begroting;
        let factor = Cel::Getal(self.uitkomst.kosten.prijsfactor, 4);
        let wat = format!("prijzen in {}", self.uitkomst.jaar);
        let (Some(prijspeil), Some(stijging)) = (begroting.prijspeil, &begroting.prijsstijging) else {
            let geen = zelf("in alle jaren gelijk: het plan noemt geen prijspeil met een prijsstijging");
            return Tak::blad(wat, factor, geen);
        };
        let per_jaar = self.gegeven("prijsstijging, % per jaar", stijging, &begroting.herkomst, pct);
        Tak::som(wat, factor, format!("(100 % + prijsstijging), elk jaar na {prijspeil} opnieuw"), vec![per_jaar])
    }
}

/// A percentage with all its decimals.
fn pct(waarde: Decimal) -> Cel {
    Cel::Getal(waarde, 2)
}

/// What the program itself supposes.
fn zelf(toelichting: &str) -> Oorsprong {
    Oorsprong { status: Some(Status::Aanname), toelichting: toelichting.to_owned(), ..Oorsprong::default() }
}
