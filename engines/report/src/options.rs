//! What the options of every chapter have in common.

/// Options of a chapter: whose it is and what heads a new report, then what
/// the chapter adds.
///
/// A macro, for options cross as one flat object whose schema says of each
/// chapter what stands under its title.
macro_rules! chapter_options {
    (
        $(#[$doc:meta])* $name:ident {
            $(#[$subtitle:meta])* subtitle,
            $($(#[$own_doc:meta])* $own:ident: $kind:ty,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(default, deny_unknown_fields)]
        #[non_exhaustive]
        pub struct $name {
            /// The business that the chapter is about. Default: the only one that the
            /// tables name.
            pub business_id: Option<String>,
            /// The title of a new report, used where no `report` is given. Default: the
            /// business.
            pub title: Option<String>,
            $(#[$subtitle])*
            pub subtitle: Option<String>,
            $($(#[$own_doc])* pub $own: $kind,)*
        }

        impl $name {
            /// Sets `business_id`.
            #[must_use]
            pub fn business_id(mut self, id: impl Into<String>) -> Self {
                self.business_id = Some(id.into());
                self
            }

            /// Sets `title`.
            #[must_use]
            pub fn title(mut self, title: impl Into<String>) -> Self {
                self.title = Some(title.into());
                self
            }

            /// Sets `subtitle`.
            #[must_use]
            pub fn subtitle(mut self, subtitle: impl Into<String>) -> Self {
                self.subtitle = Some(subtitle.into());
                self
            }
        }
    };
}

pub(crate) use chapter_options;
