using System.Collections.Immutable;

namespace SchemaGen.Storage;

/// <summary>A location as a source of libvirt's documents, as far as they have words for it.</summary>
/// <param name="Source">
/// The source, which the schema allows; null if something without a word is needed to find the image, so that the rest would be another image.
/// </param>
/// <param name="NotInXml">What is not in the source: short words, such as "cookies".</param>
public sealed record DiskSourceConversion(DiskSource? Source, ImmutableArray<string> NotInXml);
