namespace SchemaGen.Runtime.Scanning;

/// <summary>Tags that need no scan, because the same bytes were scanned before.</summary>
internal interface IKnownTags
{
    /// <summary>Finds the tag that bytes start with; null if it is not known, or means something else here.</summary>
    KnownTag? Find(ReadOnlySpan<byte> bytes);
}
