/** A login as whoever has it knows it: a mail address, or what the desk printed, in its two groups. */
export function loginText(login: string): string {
  if (!/^[a-z0-9]{8}$/.test(login)) return login;
  return `${login.slice(0, 4)}-${login.slice(4)}`.toUpperCase();
}
