type Lock = { packages: Record<string, { version?: string; optional?: boolean; devOptional?: boolean; peer?: boolean; link?: boolean }> };

export function installReason(state: { lock: Lock; installed: Lock | null; nodeVersion: string | null; wantedMajor: string }): string | null;
