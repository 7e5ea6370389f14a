namespace SchemaGen.Runtime.Validation;

/// <summary>A child that may stand elsewhere: what stands for nothing now may be what is missing later, or the other way round.</summary>
/// <param name="Names">The names that it may have.</param>
/// <param name="Until">The number of the last child up to which it may turn up.</param>
/// <param name="IsEither">Whether it is not known if it is missing or stands for nothing.</param>
internal sealed record MovedChild(int[] Names, int Until, bool IsEither);
