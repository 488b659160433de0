//! Calls: from JavaScript into the queue, and their answers back.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use napi::bindgen_prelude::{ClassInstance, FnArgs, Function, Uint8Array, Uint8ArraySlice};
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode};
use napi::{Env, Status};
use napi_derive::napi;
use trimtab_bindings::trimtab::{Control, Document, Error, Ports, Value};
use trimtab_bindings::{FlatError, guard};

use crate::queue::{self, Job};
use crate::run;
use crate::table::{NativeTable, Source};

/// The least time between two reports of one call's progress.
const PROGRESS: Duration = Duration::from_millis(50);

/// One input of a call: a name, and one of the others.
#[napi(object, object_to_js = false)]
pub struct NativeInput<'env> {
    /// The input's name.
    pub name: String,
    /// A table.
    pub table: Option<ClassInstance<'env, NativeTable>>,
    /// A document, as JSON.
    pub document: Option<String>,
    /// Bytes.
    pub bytes: Option<Uint8ArraySlice<'env>>,
    /// Text.
    pub text: Option<String>,
}

/// One output of a call: a name, and one of the others.
#[napi(object, object_from_js = false)]
pub struct NativeOutput {
    /// The output's name.
    pub name: String,
    /// A table.
    pub table: Option<NativeTable>,
    /// A document, as JSON.
    pub document: Option<String>,
    /// Bytes.
    pub bytes: Option<Uint8Array>,
    /// Text.
    pub text: Option<String>,
}

/// What a host may ask of a call.
#[napi(object, object_to_js = false)]
#[derive(Debug)]
pub struct NativeControl {
    /// The time limit in seconds, counted from the call.
    pub timeout: Option<f64>,
    /// The most threads that one call may use.
    pub threads: Option<f64>,
    /// The most bytes that one call may work with.
    pub memory_limit: Option<f64>,
    /// Whether to report progress.
    pub progress: bool,
}

impl fmt::Debug for NativeInput<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NativeInput")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for NativeOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NativeOutput")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// What the callback of a [`Dispatcher`] is given: the call's number, and its
/// progress, its error as JSON, or its outputs.
type Answer = FnArgs<(u32, Option<f64>, Option<String>, Option<Vec<NativeOutput>>)>;

/// Calls the callback in its JavaScript thread; never keeps that thread alive.
type Callback = ThreadsafeFunction<(u32, Event), (), Answer, Status, false, true>;

enum Event {
    Progress(f64),
    Finished(Result<Ports, Box<FlatError>>),
}

/// Takes the calls of one JavaScript thread.
#[napi]
pub struct Dispatcher {
    calls: Arc<Calls>,
}

struct Calls {
    dispatcher: u64,
    callback: Callback,
    running: Mutex<BTreeMap<u32, Control>>,
}

impl fmt::Debug for Dispatcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dispatcher").finish_non_exhaustive()
    }
}

#[napi]
impl Dispatcher {
    /// A dispatcher that answers by `callback`.
    ///
    /// # Errors
    ///
    /// If the engine gives no callback.
    #[napi(constructor)]
    pub fn new(callback: Function<'_, Answer, ()>) -> napi::Result<Self> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let callback = callback
            .build_threadsafe_function::<(u32, Event)>()
            .callee_handled::<false>()
            .weak::<true>()
            .build_callback(|context| answer(context.env, context.value))?;
        let calls = Calls {
            dispatcher: NUMBER.fetch_add(1, Ordering::Relaxed),
            callback,
            running: Mutex::default(),
        };
        Ok(Self {
            calls: Arc::new(calls),
        })
    }

    /// Queues a call; `id` is the number that its answers carry.
    ///
    /// # Errors
    ///
    /// `OPTION_VALUE` if the control is out of range, `QUEUE_FULL` or
    /// `UNAVAILABLE`.
    #[napi]
    pub fn start(
        &self,
        id: u32,
        name: String,
        inputs: Vec<NativeInput<'_>>,
        options: String,
        control: NativeControl,
    ) -> napi::Result<()> {
        run(|| {
            let inputs: Vec<(String, Input)> = inputs.into_iter().filter_map(input).collect();
            let control = self.control(id, &control)?;
            let calls = Arc::clone(&self.calls);
            self.calls.running().insert(id, control.clone());
            let job = move || calls.finish(id, call(&name, inputs, &options, &control));
            let queued = queue::submit(Job {
                id: (self.calls.dispatcher, id),
                run: Box::new(job),
            });
            queued.inspect_err(|_| drop(self.calls.running().remove(&id)))
        })
    }

    /// Asks a call to stop. One that still waits answers at once.
    ///
    /// # Errors
    ///
    /// `INTERNAL` after a panic.
    #[napi]
    pub fn cancel(&self, id: u32) -> napi::Result<()> {
        run(|| {
            if let Some(control) = self.calls.running().get(&id) {
                control.cancel();
            }
            self.calls.drop_if_over(id);
            Ok(())
        })
    }

    /// Lets a call whose time has passed while it waited answer at once; a
    /// running call notices by itself.
    ///
    /// # Errors
    ///
    /// `INTERNAL` after a panic.
    #[napi]
    pub fn expire(&self, id: u32) -> napi::Result<()> {
        run(|| {
            self.calls.drop_if_over(id);
            Ok(())
        })
    }
}

impl Dispatcher {
    fn control(&self, id: u32, wanted: &NativeControl) -> Result<Control, Error> {
        let mut control = Control::new();
        if let Some(seconds) = wanted.timeout {
            let limit = Duration::try_from_secs_f64(seconds).map_err(|_| {
                Error::invalid(
                    "timeout",
                    format!("must be a number of seconds that is not negative, got {seconds}"),
                )
            })?;
            control = control.timeout(limit);
        }
        if let Some(threads) = crate::whole("threads", wanted.threads, 0.0)? {
            control = control.threads(threads);
        }
        if let Some(bytes) = wanted.memory_limit {
            if !(bytes >= 0.0 && bytes.fract() == 0.0) {
                let problem = format!("must be a whole number of bytes, got {bytes}");
                return Err(Error::invalid("memory_limit", problem));
            }
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "checked above; beyond 2^64 there is no limit"
            )]
            let bytes = bytes as u64;
            control = control.memory_limit(bytes);
        }
        if wanted.progress {
            control = control.progress(self.calls.reporter(id));
        }
        Ok(control)
    }
}

impl Drop for Dispatcher {
    /// The JavaScript thread is gone: nobody waits for its calls.
    fn drop(&mut self) {
        for control in self.calls.running().values() {
            control.cancel();
        }
        queue::withdraw_all(self.calls.dispatcher);
    }
}

impl Calls {
    fn running(&self) -> MutexGuard<'_, BTreeMap<u32, Control>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn finish(&self, id: u32, result: Result<Ports, Box<FlatError>>) {
        self.running().remove(&id);
        // The status is not ours to act on: where JavaScript has ended, nobody
        // waits for the answer.
        let _ = self.callback.call(
            (id, Event::Finished(result)),
            ThreadsafeFunctionCallMode::NonBlocking,
        );
    }

    /// Takes a waiting call that was cancelled or is out of time from the
    /// queue and answers for it.
    fn drop_if_over(&self, id: u32) {
        let control = self.running().get(&id).cloned();
        let over = control.and_then(|control| guard(|| control.check(0.0)).err());
        if let Some(error) = over
            && queue::withdraw((self.dispatcher, id)).is_some()
        {
            self.finish(id, Err(error));
        }
    }

    /// Reports progress to JavaScript, at most once in [`PROGRESS`].
    fn reporter(self: &Arc<Self>, id: u32) -> impl Fn(f64) + Send + Sync + 'static {
        let calls = Arc::downgrade(self);
        let last: Mutex<Option<Instant>> = Mutex::new(None);
        move |done| {
            let now = Instant::now();
            let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
            if last.is_some_and(|last| now.duration_since(last) < PROGRESS) {
                return;
            }
            *last = Some(now);
            if let Some(calls) = calls.upgrade() {
                let event = (id, Event::Progress(done));
                let _ = calls
                    .callback
                    .call(event, ThreadsafeFunctionCallMode::NonBlocking);
            }
        }
    }
}

enum Input {
    Table(Arc<Source>),
    Document(String),
    Bytes(Vec<u8>),
    Text(String),
}

fn input(input: NativeInput<'_>) -> Option<(String, Input)> {
    let table = input.table.map(|table| Input::Table(table.source()));
    let value = table
        .or(input.document.map(Input::Document))
        .or_else(|| input.bytes.map(|bytes| Input::Bytes(bytes.to_vec())))
        .or(input.text.map(Input::Text))?;
    Some((input.name, value))
}

/// Runs in a thread of the queue.
fn call(
    name: &str,
    inputs: Vec<(String, Input)>,
    options: &str,
    control: &Control,
) -> Result<Ports, Box<FlatError>> {
    guard(|| control.check(0.0))?;
    let mut ports = Ports::new();
    for (port, input) in inputs {
        let value = read(input).map_err(|mut error| {
            error.argument.get_or_insert_with(|| port.clone());
            error
        })?;
        ports = ports.with(port, value);
    }
    trimtab_bindings::call(name, &ports, options, control)
}

fn read(input: Input) -> Result<Value, Box<FlatError>> {
    Ok(match input {
        Input::Table(source) => Value::Table(source.table()?.clone()),
        Input::Document(text) => Value::Document(guard(|| Document::from_json(&text))?),
        Input::Bytes(bytes) => Value::Bytes(bytes),
        Input::Text(text) => Value::Text(text),
    })
}

/// The arguments of the callback.
fn answer(env: Env, (id, event): (u32, Event)) -> napi::Result<Answer> {
    Ok(match event {
        Event::Progress(done) => (id, Some(done), None, None).into(),
        Event::Finished(Err(error)) => (id, None, Some(error.to_json()), None).into(),
        Event::Finished(Ok(outputs)) => {
            let outputs = outputs
                .into_iter()
                .map(|(name, value)| output(env, name, value));
            (id, None, None, Some(outputs.collect::<napi::Result<_>>()?)).into()
        }
    })
}

fn output(env: Env, name: String, value: Value) -> napi::Result<NativeOutput> {
    let mut output = NativeOutput {
        name,
        table: None,
        document: None,
        bytes: None,
        text: None,
    };
    match value {
        Value::Table(table) => output.table = Some(NativeTable::from_table(env, table)?),
        Value::Document(document) => output.document = Some(document.to_json()),
        Value::Bytes(bytes) => output.bytes = Some(Uint8Array::new(bytes)),
        Value::Text(text) => output.text = Some(text),
        // A form that this face does not know; TypeScript says so.
        _ => {}
    }
    Ok(output)
}
