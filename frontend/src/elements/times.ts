const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "2 d 4 h left", "3 h 20 min left", "12 min left", "less than a minute left", "closed 2 d ago". */
export function timeLeft(until: number, now: number): string {
  const left = until - now;
  if (left <= 0) return `closed ${span(-left)} ago`;
  return left < MINUTE ? 'less than a minute left' : `${span(left)} left`;
}

function span(ms: number): string {
  if (ms < MINUTE) return 'less than a minute';
  const days = Math.floor(ms / DAY);
  const hours = Math.floor((ms % DAY) / HOUR);
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  if (days > 6) return `${days} d`;
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  return `${minutes} min`;
}

export function writeMoment(moment: Date, zone: string | undefined): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(zone ? { timeZone: zone } : {}),
  }).format(moment);
}

/**
 * `<local-time datetime="…Z" zone="America/New_York">`: the viewer's zone in the text, the course's on hover. The zone may
 * also stand once around many, as in `<table data-zone="America/New_York">`.
 */
export class LocalTimeElement extends HTMLElement {
  connectedCallback(): void {
    const moment = new Date(this.getAttribute('datetime') ?? '');
    if (Number.isNaN(moment.getTime())) return;
    const time = this.querySelector('time') ?? document.createElement('time');
    if (!time.isConnected) this.replaceChildren(time);
    time.dateTime = moment.toISOString();
    time.textContent = writeMoment(moment, undefined);
    const zone = this.getAttribute('zone') ?? this.closest<HTMLElement>('[data-zone]')?.dataset['zone'];
    if (zone) time.title = `In the course's time zone: ${writeMoment(moment, zone)}`;
  }
}

/** `<time-left datetime="…Z">`: counts down in front of its content, once a minute. */
export class TimeLeftElement extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    const until = Date.parse(this.getAttribute('datetime') ?? '');
    if (Number.isNaN(until)) return;
    const text = this.querySelector('.left') ?? document.createElement('span');
    text.className = 'left';
    if (!text.isConnected) {
      const between = document.createElement('span');
      between.className = 'between';
      between.textContent = this.childNodes.length > 0 ? ' · ' : '';
      this.prepend(text, between);
    }
    const write = (): void => {
      const now = Date.now();
      text.textContent = timeLeft(until, now);
      this.toggleAttribute('data-past', until <= now);
      this.toggleAttribute('data-urgent', until > now && until - now < DAY);
    };
    write();
    this.#timer = setInterval(write, MINUTE);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }
}
