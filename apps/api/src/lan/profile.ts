import { createHash, type X509Certificate } from 'node:crypto';

/** The authority as a profile of Apple's devices. Its ids come from the certificate: installed again it replaces itself. */
export function profile({ raw }: X509Certificate, name: string): string {
  const label = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const [outer, inner] = [idOf(raw, 'profile'), idOf(raw, 'authority')];
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>PayloadType</key><string>Configuration</string>
<key>PayloadVersion</key><integer>1</integer>
<key>PayloadIdentifier</key><string>daybook.${outer}</string>
<key>PayloadUUID</key><string>${outer}</string>
<key>PayloadDisplayName</key><string>${label}</string>
<key>PayloadContent</key><array><dict>
<key>PayloadType</key><string>com.apple.security.root</string>
<key>PayloadVersion</key><integer>1</integer>
<key>PayloadIdentifier</key><string>daybook.${outer}.authority</string>
<key>PayloadUUID</key><string>${inner}</string>
<key>PayloadDisplayName</key><string>${label}</string>
<key>PayloadCertificateFileName</key><string>daybook-authority.crt</string>
<key>PayloadContent</key><data>${raw.toString('base64')}</data>
</dict></array>
</dict></plist>
`;
}

function idOf(raw: Buffer, part: string): string {
  const hex = createHash('sha256').update(raw).update(part).digest('hex').toUpperCase();
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
