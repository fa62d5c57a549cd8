//! Laying an opened plan on the table: the model and the shell around it. A plan that cannot be computed, by a fault of the
//! program, locks nobody out: the last that was kept of it and can be computed takes its place, to be saved elsewhere.

use super::begin::{Opening, Welkom, Wens};
use super::model::Model;
use super::schil::Schil;
use super::thema::Thema;
use super::zicht::Zicht;
use crate::calc::proef::proef;
use crate::plan::Plan;
use crate::store::{Opslag, staat};
use crate::text::start;

impl Opening {
    /// Lays the plan on the table, as the planner looked at it the last time. One that cannot be computed, by a fault of
    /// the program, is replaced by the last that was kept of it and can.
    ///
    /// # Errors
    /// Why there is nothing to work on.
    pub fn leg_neer(self, wens: &Wens) -> Result<(Schil, Model), String> {
        self.leg_neer_met(wens, Model::nieuw)
    }

    fn leg_neer_met(self, wens: &Wens, nieuw: fn(Plan, Opslag, Thema) -> Model) -> Result<(Schil, Model), String> {
        let Self { plan, verloop, begin, noodgreep, welkom, kijken } = self;
        let mut schil = Schil::om(begin, kijken);
        let (zicht, uiterlijk) = (schil.zicht(&plan.naam), schil.uiterlijk());
        let inrichting = uiterlijk.ingericht(wens);
        let leg = |plan: &Plan, opslag: &Opslag, zicht: &Zicht| {
            proef(|| {
                let thema = inrichting.gekozen.unwrap_or(inrichting.vanzelf.thema());
                let mut model = nieuw(plan.clone(), opslag.clone(), thema);
                model.blik.inrichting = inrichting.clone();
                model.blik.kaartcijfer = uiterlijk.kaart;
                let jaar = zicht.jaar.filter(|jaar| model.werk.plan.planjaren.contains(jaar));
                model.begin_bij(wens.jaar.or(jaar), wens.band.or(zicht.band).unwrap_or_default());
                zicht.toon_in(&mut model);
                model
            })
        };
        // What was looked at the last time may be what cannot be computed.
        let kaal = Zicht::default();
        let gelukt = leg(&plan, schil.opslag(), &zicht).or_else(|| leg(&plan, schil.opslag(), &kaal));
        let Some(mut model) = gelukt else {
            let pad = staat::plek(schil.opslag());
            for (plan, verloop, herkomst) in schil.kopieen() {
                if let Some(mut model) = leg(&plan, &Opslag::Ingebouwd, &kaal) {
                    model.begin_uit_nood(verloop, &start::onrekenbaar(pad.as_deref(), Some(&herkomst)));
                    return Ok((schil.zonder_plek(), model));
                }
            }
            return Err(start::onrekenbaar(pad.as_deref(), None));
        };
        model.werk.schijf.kijken = kijken;
        let toets = model.blik.inrichting.toetsen.van("plan-openen");
        match welkom {
            Welkom::Geen => {}
            Welkom::Verder => model.blik.zeg(start::verder(&toets)),
            Welkom::Voorbeeld => model.blik.zeg(start::voorbeeld(&toets)),
            Welkom::NietVerder(pad) => model.blik.zeg(start::niet_verder(&pad, &toets)),
        }
        if let Some(waarom) = noodgreep {
            model.begin_uit_nood(verloop, &waarom);
        }
        Ok((schil, model))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::plan::Verloop;
    use crate::store::sessie::Begin;
    use crate::store::{self, Sessie, Staat, bewaar_als};

    fn plan() -> Plan {
        store::open(Path::new("tests/fouten/basis")).unwrap().plan
    }

    /// A model of any plan but the one that is called so, which holds a fault.
    fn stuk(plan: Plan, opslag: Opslag, thema: Thema) -> Model {
        assert_ne!(plan.naam, "stuk");
        Model::nieuw(plan, opslag, thema)
    }

    #[test]
    fn a_plan_that_cannot_be_computed_opens_as_what_was_kept_of_it() {
        let map = tempfile::tempdir().unwrap();
        let (pad, staat) = (map.path().join("plan"), Staat::in_map(&map.path().join("staat")));
        bewaar_als(&plan(), &pad).unwrap();
        // A save that makes it so keeps the version before it.
        let (was, Begin { mut sessie, .. }) = Sessie::open(&pad, Some(staat.clone()), staat::nu()).unwrap();
        let nu = Plan { naam: "stuk".to_owned(), ..was.clone() };
        sessie.bewaar(&nu, &Verloop::default(), true, staat::nu()).unwrap();
        drop(sessie);
        let open = || Opening::van(&pad, Some(staat.clone()), false).unwrap();
        let (schil, model) = open().leg_neer_met(&Wens::default(), stuk).unwrap();
        assert_eq!((model.werk.plan, schil.opslag()), (was, &Opslag::Ingebouwd));
        assert!(model.werk.gewijzigd, "it is to be saved elsewhere");
        assert_eq!(store::open(&pad).unwrap().plan, nu, "what stands there is left alone");
        // Without anything that was kept it is said, and where the plan stands.
        std::fs::remove_dir_all(map.path().join("staat")).unwrap();
        let waarom = open().leg_neer_met(&Wens::default(), stuk).unwrap_err();
        assert!(waarom.contains("--formaat ron"), "{waarom}");
    }
}
