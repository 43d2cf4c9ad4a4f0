"""Algorithms: findings and tasks."""
