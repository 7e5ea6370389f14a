namespace SchemaGen.Storage;

/// <summary>The origin of the format of an image in a chain.</summary>
public enum FormatSource
{
    /// <summary>The caller, or the document, states it.</summary>
    Stated,

    /// <summary>The overlay records it.</summary>
    Recorded,

    /// <summary>Nothing states it; the image's own content says so, which whoever writes to it can change.</summary>
    Detected,

    /// <summary>Nothing states it, and what is at the top of a chain is then raw.</summary>
    Assumed,

    /// <summary>The overlay records the name of a protocol instead, which means raw.</summary>
    Protocol,
}
