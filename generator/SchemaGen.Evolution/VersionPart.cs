namespace SchemaGen.Evolution;

/// <summary>The part of a version that changes with a release (semver.org).</summary>
public enum VersionPart
{
    /// <summary>Nothing changed for users.</summary>
    Patch,

    /// <summary>There is something new, and what was there works as before.</summary>
    Minor,

    /// <summary>Something that was there does not work any more.</summary>
    Major,
}
