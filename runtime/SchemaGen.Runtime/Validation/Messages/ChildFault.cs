namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>A child that cannot be where it is.</summary>
/// <param name="Error">The error.</param>
/// <param name="Recovery">How to go on.</param>
/// <param name="Name">The number of the name that was meant, if it is <see cref="ChildRecovery.Renamed"/>.</param>
internal readonly record struct ChildFault(ErrorText Error, ChildRecovery Recovery, int Name = -1);
