namespace SchemaGen.Evolution;

/// <summary>The compatibility required of a new version.</summary>
public enum CompatibilityMode
{
    /// <summary>It accepts every document of the old version: readers may be updated first.</summary>
    Backward,

    /// <summary>The old version accepts every document of the new one: writers may be updated first.</summary>
    Forward,

    /// <summary>Both, which means that both versions accept the same documents, if no change is accepted.</summary>
    Full,

    /// <summary>Both versions accept the same documents, and there is nothing to be accepted about it.</summary>
    Equal,
}
