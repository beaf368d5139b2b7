import { useRouter } from '@tanstack/react-router';
import { queryClient, trpc } from '../server.ts';
import { leaveOnPurpose } from './session-end.ts';
import { tellSessionChanged } from './session-news.ts';

/** Signs out, also in this browser's other tabs. */
export function useSignOut(): () => void {
  const router = useRouter();
  const signOut = trpc.access.signOut.useMutation({
    onMutate: () => leaveOnPurpose(true),
    onError: () => leaveOnPurpose(false),
    onSuccess: async () => {
      await router.navigate({ to: '/sign-in', search: {} });
      queryClient.clear();
      leaveOnPurpose(false);
      tellSessionChanged();
    },
  });
  return () => signOut.mutate();
}
