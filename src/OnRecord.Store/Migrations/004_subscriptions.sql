-- Hubs that tell of what is new in a source (WebSub), one a source.
CREATE TABLE subscriptions (
    source INTEGER PRIMARY KEY REFERENCES sources (number),
    hub    TEXT NOT NULL,
    topic  TEXT NOT NULL,        -- the feed as the hub knows it
    token  TEXT NOT NULL UNIQUE, -- last part of the address the hub calls; nobody else is told it
    secret TEXT NOT NULL,        -- signs what the hub sends
    state  TEXT NOT NULL CHECK (state IN ('asked', 'active', 'denied')),
    due_at TEXT NOT NULL,        -- when the hub is to be asked, or asked again
    until  TEXT,                 -- when the hub stops by itself; null while it has promised nothing
    detail TEXT                  -- why it is denied or could not be asked
) STRICT;
CREATE INDEX subscriptions_by_due ON subscriptions (due_at);
