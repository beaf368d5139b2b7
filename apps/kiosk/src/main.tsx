import '@daybook/ui/tokens.css';
import './app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { holdStill } from './kiosk/hold-still.ts';

const place = document.getElementById('app');
if (!place) throw new Error('the page has no place for the app');
holdStill();
createRoot(place).render(<App />);
